import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SigningKeyEntity } from './signing-key.entity';
import { SigningKey } from './signing-key';
import { SigningKeyController } from './signing-key.controller';

/** The key with which this installation signs what it exports. */
@Module({
  imports: [TypeOrmModule.forFeature([SigningKeyEntity])],
  controllers: [SigningKeyController],
  providers: [SigningKey],
  exports: [SigningKey],
})
export class SigningModule {}
