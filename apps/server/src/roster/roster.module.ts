import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExercisesModule } from '../exercises/exercises.module';
import { PersonEntity } from '../exercises/person.entity';
import { RosterController } from './roster.controller';
import { Tables } from './tables';

/** The people of an exercise, many at once. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity]), ExercisesModule],
  controllers: [RosterController],
  providers: [Tables],
})
export class RosterModule {}
