import type { Response } from 'express';
import {
  BadRequestException,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
  UnsupportedMediaTypeException,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import { rm } from 'node:fs/promises';
import { sees } from '@tocsin/engine';
import { assetType } from '@tocsin/scenario';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { IdParam } from '../ids';
import { fileName } from './file-name';
import { SeatGuard } from './seat-guard';
import { StoredFiles } from './stored-files';
import { NotAudited } from '../audit/audited';

interface Received {
  originalname: string;
  path: string;
}

/** Files that go with messages: brought by those who write, fetched by those who may read. */
@ApiTags('files')
@ApiHeader({ name: 'x-tocsin-seat', required: true })
@Controller('api/exercises/:id')
export class FilesController {
  constructor(
    private readonly seats: Seats,
    private readonly files: StoredFiles,
  ) {}

  @Post('uploads')
  @NotAudited('what somebody sends with a message is in the log of the exercise')
  @UseGuards(SeatGuard)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @UseInterceptors(FileInterceptor('file'))
  async upload(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @UploadedFile() file?: Received,
  ) {
    if (!file) throw new BadRequestException('no-file');
    try {
      const { person } = await this.seats.of(request, id);
      const name = fileName(file.originalname);
      const type = assetType(name);
      if (!type) throw new UnsupportedMediaTypeException('file-type');
      return await this.files.keep(id, person.id, { name, type, path: file.path });
    } finally {
      await rm(file.path, { force: true });
    }
  }

  /** Always as a download, under a policy that lets nothing run. */
  @Get('files/:file')
  async file(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const { keys, person, state } = await this.seats.of(request, id);
    const isPlanned = file.startsWith('asset:') && sees(keys, ['control', 'evaluation']);
    const allowed =
      isPlanned || (await this.files.isOwn(person.id, file)) || (await this.files.isShown(id, keys, file));
    const stored = allowed ? await this.files.find(id, state.exercise?.scenario ?? '', file) : undefined;
    if (!stored) throw new NotFoundException('unknown-file');
    response
      .attachment(stored.name)
      .set({
        'content-type': stored.type,
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
      .send(stored.bytes);
  }
}
