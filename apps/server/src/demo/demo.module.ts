import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { ExercisesModule } from '../exercises/exercises.module';
import { LibraryModule } from '../library/library.module';
import { Demo } from './demo';
import { DemoController } from './demo.controller';

/** A running exercise to try. */
@Module({
  imports: [TypeOrmModule.forFeature([ExerciseEntity]), ExercisesModule, LibraryModule],
  controllers: [DemoController],
  providers: [Demo],
})
export class DemoModule {}
