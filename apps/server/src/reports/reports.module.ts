import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/exercises.module';
import { SigningModule } from '../signing/signing.module';
import { LogController } from './log.controller';
import { ReportController } from './report.controller';
import { ReportMaker } from './report-maker';

/** After-action reports and signed logs. */
@Module({
  imports: [ExercisesModule, SigningModule],
  controllers: [LogController, ReportController],
  providers: [ReportMaker],
  exports: [ReportMaker],
})
export class ReportsModule {}
