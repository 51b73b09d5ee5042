import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExercisesModule } from '../exercises/exercises.module';
import { PersonEntity } from '../exercises/person.entity';
import { SessionSeatEntity } from '../identity/session.entity';
import { Invitations } from './invitations';
import { Merging } from './merging';
import { RosterController } from './roster.controller';
import { Tables } from './tables';

/** The people of an exercise, many at once. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, SessionSeatEntity]), ExercisesModule],
  controllers: [RosterController],
  providers: [Invitations, Merging, Tables],
})
export class RosterModule {}
