import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActionChangeEntity, ActionReminderEntity, CorrectiveActionEntity } from './corrective-action.entity';
import { ExerciseTrendEntity } from './exercise-trend.entity';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { IdentityModule } from '../identity/identity.module';
import { ExercisesModule } from '../exercises/exercises.module';
import { MailModule } from '../mail/mail.module';
import { ReportsModule } from '../reports/reports.module';
import { CorrectiveActions } from './corrective-actions';
import { ImprovementController } from './improvement.controller';
import { Reminders } from './reminders';
import { TestsOfActions } from './tests-of-actions';
import { Trends } from './trends';
import { TrendsController } from './trends.controller';

/** What outlives one exercise: corrective actions, and trends over exercises. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ActionChangeEntity,
      ActionReminderEntity,
      CorrectiveActionEntity,
      ExerciseEntity,
      ExerciseTrendEntity,
    ]),
    ExercisesModule,
    IdentityModule,
    MailModule,
    ReportsModule,
  ],
  controllers: [ImprovementController, TrendsController],
  providers: [CorrectiveActions, Reminders, TestsOfActions, Trends],
})
export class ImprovementModule {}
