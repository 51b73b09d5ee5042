import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExercisesModule } from '../exercises/exercises.module';
import { AssetEntity } from '../library/content.entity';
import { FilesController } from './files.controller';
import { SETTINGS, type Settings } from '../settings/settings';
import { StoredFiles } from './stored-files';
import { UploadEntity } from './upload.entity';

/** One file at a time, held in memory until it is stored. */
const RECEIVING = MulterModule.registerAsync({
  inject: [SETTINGS],
  useFactory: ({ uploadBytes }: Settings) => ({
    limits: { fileSize: uploadBytes, files: 1, fields: 0 },
    defParamCharset: 'utf8',
  }),
});

/** Files that people attach, and those that injects bring. */
@Module({
  imports: [RECEIVING, TypeOrmModule.forFeature([AssetEntity, UploadEntity]), ExercisesModule],
  controllers: [FilesController],
  providers: [StoredFiles],
  exports: [StoredFiles],
})
export class FilesModule {}
