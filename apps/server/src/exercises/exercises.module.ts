import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../identity/identity.module';
import { LibraryModule } from '../library/library.module';
import { ScenariosModule } from '../scenarios/scenarios.module';
import { ColleaguesController } from './colleagues.controller';
import { EntranceController } from './entrance.controller';
import { EventLog } from './event-log';
import { ExerciseEntity } from './exercise.entity';
import { ExerciseRecords } from './exercise-records';
import { ExerciseWatch } from './exercise-watch';
import { Exercises } from './exercises';
import { ExercisesController } from './exercises.controller';
import { Frames } from './frames';
import { People } from './people';
import { PersonEntity } from './person.entity';
import { SeatController } from './seat.controller';
import { Seating } from './seating';
import { Seats } from './seats';
import { TakeOverController } from './take-over.controller';

/** Exercises that are played, and the people in them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ExerciseEntity, PersonEntity]),
    IdentityModule,
    LibraryModule,
    ScenariosModule,
  ],
  controllers: [
    EntranceController,
    ExercisesController,
    ColleaguesController,
    SeatController,
    TakeOverController,
  ],
  providers: [EventLog, ExerciseRecords, Exercises, ExerciseWatch, Frames, People, Seating, Seats],
  exports: [EventLog, ExerciseRecords, Exercises, Frames, People, Seating, Seats],
})
export class ExercisesModule {}
