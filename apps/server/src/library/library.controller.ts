import {
  Controller,
  DefaultValuePipe,
  Get,
  NotFoundException,
  Param,
  ParseIntPipe,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { plannerOf, type TocsinRequest } from '../identity/http-session';
import { listed, ScenarioLibrary } from './library';
import { pageOf } from './shelf';

/** The library of scenarios, for those who may make exercises. */
@ApiTags('scenarios')
@Controller('api/scenarios')
export class LibraryController {
  constructor(private readonly library: ScenarioLibrary) {}

  @Get()
  async all(@Req() { session }: TocsinRequest) {
    plannerOf(session);
    return listed(await this.library.all());
  }

  /** Everything of one but its injects: a `ScenarioOverview`. */
  @Get(':folder')
  async one(@Req() { session }: TocsinRequest, @Param('folder') folder: string) {
    plannerOf(session);
    return json(Buffer.from((await this.library.folder(folder)).overview));
  }

  /** A page of its injects, the first of which is 0: a list of `InjectRow`. */
  @Get(':folder/injects')
  async injects(
    @Req() { session }: TocsinRequest,
    @Param('folder') folder: string,
    @Query('page', new DefaultValuePipe(0), ParseIntPipe) page: number,
  ) {
    plannerOf(session);
    const found = pageOf((await this.library.folder(folder)).injects, page);
    if (!found) throw new NotFoundException('unknown-page');
    return json(found);
  }
}

/** JSON that the worker has written: it is sent as it is. */
const json = (bytes: Buffer): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length });
