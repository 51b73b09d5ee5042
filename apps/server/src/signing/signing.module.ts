import { Module } from '@nestjs/common';
import { SigningKey } from './signing-key';
import { SigningKeyController } from './signing-key.controller';

/** The key with which this installation signs what it exports. */
@Module({
  controllers: [SigningKeyController],
  providers: [SigningKey],
  exports: [SigningKey],
})
export class SigningModule {}
