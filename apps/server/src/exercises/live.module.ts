import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module';
import { IdentityModule } from '../identity/identity.module';
import { ExercisesModule } from './exercises.module';
import { LiveGateway } from './live.gateway';
import { Pace } from './pace';
import { PresenceBoard } from './presence';
import { SessionSockets } from './session-sockets';

/** The live connection to those who play. */
@Module({
  imports: [IdentityModule, ExercisesModule, FilesModule],
  providers: [LiveGateway, Pace, PresenceBoard, SessionSockets],
})
export class LiveModule {}
