import { Global, Module } from '@nestjs/common';
import { Origins } from './origins';

/** Where requests come in: who asks, and from where. */
@Global()
@Module({ providers: [Origins], exports: [Origins] })
export class EdgeModule {}
