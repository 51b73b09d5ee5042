import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { ExercisesModule } from '../exercises/exercises.module';
import { IdentityModule } from '../identity/identity.module';
import { SeatClaimEntity } from './claim.entity';
import { Claims } from './claims';
import { JoinByCodeController } from './join-by-code.controller';
import { Joining } from './joining';
import { JoiningController } from './joining.controller';

/** Joining by the exercise's code, and finding one's seat again. */
@Module({
  imports: [TypeOrmModule.forFeature([ExerciseEntity, SeatClaimEntity]), ExercisesModule, IdentityModule],
  controllers: [JoinByCodeController, JoiningController],
  providers: [Claims, Joining],
})
export class JoiningModule {}
