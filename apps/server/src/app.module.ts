import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { AuditInterceptor } from './audit/audit.interceptor';
import { AuditModule } from './audit/audit.module';
import { CleanTextPipe } from './clean-text.pipe';
import { CorrespondenceModule } from './correspondence/correspondence.module';
import { DatabaseModule } from './database/database.module';
import { DemoModule } from './demo/demo.module';
import { ClientThrottle } from './edge/client-throttle';
import { EdgeModule } from './edge/edge.module';
import { ExercisesModule } from './exercises/exercises.module';
import { LiveModule } from './exercises/live.module';
import { FilesModule } from './files/files.module';
import { HealthModule } from './health/health.module';
import { IdentityModule } from './identity/identity.module';
import { ImprovementModule } from './improvement/improvement.module';
import { JoiningModule } from './joining/joining.module';
import { LibraryModule } from './library/library.module';
import { MailModule } from './mail/mail.module';
import { PrivacyModule } from './privacy/privacy.module';
import { RejectionFilter } from './rejection.filter';
import { ReportsModule } from './reports/reports.module';
import { RosterModule } from './roster/roster.module';
import type { Settings } from './settings/settings';
import { ScenariosModule } from './scenarios/scenarios.module';
import { SettingsModule } from './settings/settings.module';
import { SigningModule } from './signing/signing.module';

/** The whole server; each feature is a module with what it gives to others. */
@Module({})
export class AppModule {
  static with(settings: Settings, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.with(settings),
        DatabaseModule.with(databaseUrl),
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: 60_000 }]),
        EdgeModule,
        AuditModule,
        IdentityModule,
        LibraryModule,
        ScenariosModule,
        ExercisesModule,
        JoiningModule,
        RosterModule,
        LiveModule,
        FilesModule,
        SigningModule,
        MailModule,
        CorrespondenceModule,
        ReportsModule,
        ImprovementModule,
        PrivacyModule,
        DemoModule,
        HealthModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: ClientThrottle },
        { provide: APP_PIPE, useClass: CleanTextPipe },
        { provide: APP_INTERCEPTOR, useClass: AuditInterceptor },
        { provide: APP_FILTER, useClass: RejectionFilter },
      ],
    };
  }
}
