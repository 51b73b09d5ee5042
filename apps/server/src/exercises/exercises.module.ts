import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { People } from './people';
import { LibraryModule } from '../library/library.module';
import { EntranceController } from './entrance.controller';
import { EventLog } from './event-log';
import { Exercises } from './exercises';
import { ExercisesController } from './exercises.controller';
import { Frames } from './frames';
import { SeatController } from './seat.controller';
import { Seats } from './seats';

/** Exercises that are played, and the people in them. */
@Module({
  imports: [IdentityModule, LibraryModule],
  controllers: [EntranceController, ExercisesController, SeatController],
  providers: [EventLog, Exercises, Frames, People, Seats],
  exports: [EventLog, Exercises, Frames, People, Seats],
})
export class ExercisesModule {}
