import {
  BadRequestException,
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
  UploadedFile,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { RecordsItself } from '../audit/audited';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { canonicalId } from '../ids';
import { MayUpload, OneUpload } from './may-upload';
import { Planner } from './planner';
import { ScenarioThread } from './scenario-thread';
import type { Source } from './scenario-worker';
import { Scenarios } from './scenarios';
import { Versions } from './versions';
import { whole } from './whole';

const note = z.string().trim().max(500).default('');
const copy = z.strictObject({ of: z.string().max(200), note });
const UPLOAD = {
  schema: {
    type: 'object',
    properties: { note: { type: 'string' }, file: { type: 'string', format: 'binary' } },
  },
};

interface Received {
  originalname: string;
  path: string;
}

/** How scenarios come about and change: uploads, copies, versions. */
@ApiTags('scenarios')
@Controller('api/scenarios')
export class VersionsController {
  constructor(
    private readonly scenarios: Scenarios,
    private readonly versions: Versions,
    private readonly thread: ScenarioThread,
  ) {}

  /** A scenario of one's own, from a zip of its folder or from what another system exports. */
  @Post()
  @RecordsItself()
  @UseGuards(MayUpload)
  @UseInterceptors(OneUpload, FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD)
  async create(@Req() request: TocsinRequest, @Body('note') said?: string, @UploadedFile() file?: Received) {
    return this.received(file, said, (source, words) =>
      this.thread.take(source, {
        ...made(Planner.of(request), words),
        scenario: randomUUID(),
        isNew: { folder: folderOf(file!.originalname) },
      }),
    );
  }

  /** A copy of a ready-made scenario, or of one that is shared. */
  @Post('copies')
  @RecordsItself()
  async copy(@Req() request: TocsinRequest, @ParsedBody(copy) body: z.output<typeof copy>) {
    const by = Planner.of(request);
    by.must('make');
    const { source, folder } = await this.scenarios.sourceOf(body.of, by);
    const of = canonicalId(body.of) ? folder : body.of;
    return this.thread.take(source, {
      ...made(by, body.note, 'copy', of),
      scenario: randomUUID(),
      isNew: { folder },
    });
  }

  /** Its versions, and with whom it is shared. */
  @Get(':id/own')
  async own(@Req() request: TocsinRequest, @Param('id') id: string) {
    const by = Planner.of(request);
    return this.versions.of(await this.scenarios.reach(id, by, 'see'), by);
  }

  @Post(':id/versions')
  @RecordsItself()
  @UseGuards(MayUpload)
  @UseInterceptors(OneUpload, FileInterceptor('file'))
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD)
  async add(
    @Req() request: TocsinRequest,
    @Param('id') id: string,
    @Body('note') said?: string,
    @UploadedFile() file?: Received,
  ) {
    const by = Planner.of(request);
    return this.received(file, said, async (source, words) => {
      const { scenario } = await this.scenarios.reach(id, by, 'change');
      return this.thread.take(source, { ...made(by, words), scenario: scenario.id });
    });
  }

  /** Makes an earlier version the newest one. */
  @Post(':id/versions/:number/restore')
  @RecordsItself()
  async restore(@Req() request: TocsinRequest, @Param('id') id: string, @Param('number') number: string) {
    const by = Planner.of(request);
    const { scenario } = await this.scenarios.reach(id, by, 'change');
    const version = whole(number);
    if (version === undefined) throw new NotFoundException('unknown-version');
    const { source } = await this.scenarios.sourceOf(id, by, version);
    return this.thread.take(source, {
      ...made(by, '', 'restore', String(version)),
      scenario: scenario.id,
    });
  }

  /** What changed from one version to another: `VersionChanges`. */
  @Get(':id/changes')
  async changes(
    @Req() request: TocsinRequest,
    @Param('id') id: string,
    @Query('from') from?: string,
    @Query('to') to?: string,
  ) {
    const by = Planner.of(request);
    const { scenario } = await this.scenarios.reach(id, by, 'see');
    const [before, after] = [whole(from) ?? -1, whole(to) ?? -1];
    for (const version of [before, after]) await this.scenarios.sourceOf(id, by, version);
    const bytes = Buffer.from(await this.thread.compare(scenario.id, before, after));
    return new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length });
  }

  /** The file is gone afterwards, whatever became of it. */
  private async received<T>(
    file: Received | undefined,
    said: string | undefined,
    work: (source: Source, note: string) => Promise<T>,
  ): Promise<T> {
    if (!file) throw new BadRequestException('no-file');
    try {
      const words = note.safeParse(said);
      if (!words.success) throw new BadRequestException('bad-request');
      return await work({ upload: file.path, name: file.originalname }, words.data);
    } finally {
      await rm(file.path, { force: true });
    }
  }
}

const made = (
  by: Planner,
  words: string,
  origin: 'upload' | 'copy' | 'restore' = 'upload',
  originOf: string | null = null,
) => ({ by: by.actor, note: words, origin, originOf, leftBehind: [] });

/** What the folder is called where nothing in it says so. */
const folderOf = (name: string): string =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60) || 'scenario';
