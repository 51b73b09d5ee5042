import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { ExercisesModule } from '../exercises/exercises.module';
import { PersonEntity } from '../exercises/person.entity';
import { LibraryModule } from '../library/library.module';
import { MailModule } from '../mail/mail.module';
import { CorrespondenceController } from './correspondence.controller';
import { InjectMails } from './inject-mails';
import { Replies } from './replies';

/** Mail between an exercise and the real inboxes of those who take part. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ExerciseEntity, PersonEntity]),
    ExercisesModule,
    LibraryModule,
    MailModule,
  ],
  controllers: [CorrespondenceController],
  providers: [InjectMails, Replies],
})
export class CorrespondenceModule {}
