import { Module } from '@nestjs/common';
import { ExercisesModule } from '../exercises/exercises.module';
import { FilesController } from './files.controller';
import { StoredFiles } from './stored-files';

/** Files that people attach, and those that injects bring. */
@Module({
  imports: [ExercisesModule],
  controllers: [FilesController],
  providers: [StoredFiles],
  exports: [StoredFiles],
})
export class FilesModule {}
