import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExercisesModule } from '../exercises/exercises.module';
import { PersonEntity } from '../exercises/person.entity';
import { UploadEntity } from '../files/upload.entity';
import { Erasure } from './erasure';
import { PersonalData } from './personal-data';
import { PrivacyController } from './privacy.controller';
import { Retention } from './retention';

/** What is kept about whom, for how long, and how it is erased. */
@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity, UploadEntity]), ExercisesModule],
  controllers: [PrivacyController],
  providers: [Erasure, PersonalData, Retention],
})
export class PrivacyModule {}
