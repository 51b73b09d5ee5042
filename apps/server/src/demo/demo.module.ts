import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/exercises.module';
import { LibraryModule } from '../library/library.module';
import { Demo } from './demo';
import { DemoController } from './demo.controller';

/** A running exercise to try. */
@Module({
  imports: [ExercisesModule, LibraryModule],
  controllers: [DemoController],
  providers: [Demo],
})
export class DemoModule {}
