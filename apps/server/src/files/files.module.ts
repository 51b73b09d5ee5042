import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExercisesModule } from '../exercises/exercises.module';
import { AssetEntity } from '../library/content.entity';
import { FilesController } from './files.controller';
import { SETTINGS, type Settings } from '../settings/settings';
import { StoredFiles } from './stored-files';
import { UploadFolder } from './upload-folder';
import { UploadsUnderWay } from './uploads-under-way';
import { UploadEntity } from './upload.entity';

@Module({ providers: [UploadFolder], exports: [UploadFolder] })
class UploadFolderModule {}

/** One file at a time, on disk until it is stored. */
const RECEIVING = MulterModule.registerAsync({
  imports: [UploadFolderModule],
  inject: [SETTINGS, UploadFolder],
  useFactory: ({ uploadBytes }: Settings, { path }: UploadFolder) => ({
    dest: path,
    limits: { fileSize: uploadBytes, files: 1, fields: 0 },
    defParamCharset: 'utf8',
  }),
});

/** Files that people attach, and those that injects bring. */
@Module({
  imports: [RECEIVING, TypeOrmModule.forFeature([AssetEntity, UploadEntity]), ExercisesModule],
  controllers: [FilesController],
  providers: [StoredFiles, UploadsUnderWay],
  exports: [StoredFiles],
})
export class FilesModule {}
