import { Global, Module } from '@nestjs/common';
import { Guesses } from './guesses';
import { Origins } from './origins';

/** Where requests come in: who asks, and from where. */
@Global()
@Module({ providers: [Guesses, Origins], exports: [Guesses, Origins] })
export class EdgeModule {}
