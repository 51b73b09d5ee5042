import { Module } from '@nestjs/common';
import { Seats } from '../identity/http-session';
import { IdentityModule } from '../identity/identity.module';
import { People } from '../identity/people';
import { SessionController } from '../identity/session.controller';
import { LibraryModule } from '../library/library.module';
import { EventLog } from './event-log';
import { Exercises } from './exercises';
import { ExercisesController } from './exercises.controller';
import { Frames } from './frames';
import { SeatController } from './seat.controller';

/** Exercises that are played, and the people in them. */
@Module({
  imports: [IdentityModule, LibraryModule],
  controllers: [SessionController, ExercisesController, SeatController],
  providers: [EventLog, Exercises, Frames, People, Seats],
  exports: [EventLog, Exercises, Frames, People, Seats],
})
export class ExercisesModule {}
