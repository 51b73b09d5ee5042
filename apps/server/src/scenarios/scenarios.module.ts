import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import { tmpdir } from 'node:os';
import { AccountEntity } from '../identity/account.entity';
import { IdentityModule } from '../identity/identity.module';
import { LibraryModule } from '../library/library.module';
import { SETTINGS, type Settings } from '../settings/settings';
import { MayUpload, OneUpload } from './may-upload';
import { SCENARIO_TABLES } from './scenario.entity';
import { ScenarioThread } from './scenario-thread';
import { Scenarios } from './scenarios';
import { ScenariosController } from './scenarios.controller';
import { SharesController } from './shares.controller';
import { Versions } from './versions';
import { VersionsController } from './versions.controller';

/** To a file of its own: what is uploaded is in nobody's memory until the thread reads it. */
const RECEIVING = MulterModule.registerAsync({
  inject: [SETTINGS],
  useFactory: ({ scenarioBytes }: Settings) => ({
    dest: tmpdir(),
    limits: { fileSize: scenarioBytes, files: 1, fields: 1, fieldSize: 4_000 },
    defParamCharset: 'utf8',
  }),
});

/** Scenarios that belong to people, beside the ready-made ones. */
@Module({
  imports: [
    RECEIVING,
    TypeOrmModule.forFeature([...SCENARIO_TABLES, AccountEntity]),
    IdentityModule,
    LibraryModule,
  ],
  controllers: [VersionsController, SharesController, ScenariosController],
  providers: [MayUpload, OneUpload, ScenarioThread, Scenarios, Versions],
  exports: [Scenarios],
})
export class ScenariosModule {}
