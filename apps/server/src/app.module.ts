import { Module, type DynamicModule, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MINUTE } from '@tocsin/words';
import { dataSourceOptions } from './database/data-source';
import { DATABASE_URL, DatabaseListener } from './database/listener';
import { DemoController } from './demo/demo.controller';
import { Demo } from './demo/demo';
import { EventLog } from './exercises/event-log';
import { Exercises } from './exercises/exercises';
import { ExercisesController } from './exercises/exercises.controller';
import { Frames } from './exercises/frames';
import { LiveGateway } from './exercises/live.gateway';
import { PresenceBoard } from './exercises/presence';
import { LogController } from './reports/log.controller';
import { ReportController } from './reports/report.controller';
import { ReportMaker } from './reports/report-maker';
import { SeatController } from './exercises/seat.controller';
import { FilesController } from './files/files.controller';
import { StoredFiles } from './files/stored-files';
import { HealthController } from './health.controller';
import { Accounts } from './identity/accounts';
import { Seats, SessionMiddleware } from './identity/http-session';
import { People } from './identity/people';
import { SessionController } from './identity/session.controller';
import { Sessions } from './identity/sessions';
import { CorrectiveActions } from './improvement/corrective-actions';
import { ImprovementController } from './improvement/improvement.controller';
import { Reminders } from './improvement/reminders';
import { TestsOfActions } from './improvement/tests-of-actions';
import { Trends } from './improvement/trends';
import { TrendsController } from './improvement/trends.controller';
import { Mailer } from './mail/mailer';
import { RejectionFilter } from './rejection.filter';
import { PinnedContent } from './scenarios/content';
import { ScenarioLibrary } from './scenarios/library';
import { ScenariosController } from './scenarios/scenarios.controller';
import { SigningKey } from './signing/signing-key';
import { SigningKeyController } from './signing/signing-key.controller';
import { SETTINGS, type Settings } from './settings';

@Module({})
export class AppModule implements NestModule {
  static with(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(databaseUrl)),
        ThrottlerModule.forRoot([{ ttl: MINUTE, limit: 60_000 }]),
        TerminusModule.forRoot({ logger: false }),
      ],
      controllers: [
        SessionController,
        ScenariosController,
        ExercisesController,
        SeatController,
        LogController,
        ReportController,
        HealthController,
        DemoController,
        FilesController,
        ImprovementController,
        TrendsController,
        SigningKeyController,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: DATABASE_URL, useValue: databaseUrl },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_FILTER, useClass: RejectionFilter },
        Accounts,
        CorrectiveActions,
        Demo,
        DatabaseListener,
        EventLog,
        Exercises,
        Frames,
        LiveGateway,
        Mailer,
        People,
        PinnedContent,
        PresenceBoard,
        Reminders,
        ReportMaker,
        ScenarioLibrary,
        Seats,
        Sessions,
        SigningKey,
        StoredFiles,
        TestsOfActions,
        Trends,
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('api/*path');
  }
}
