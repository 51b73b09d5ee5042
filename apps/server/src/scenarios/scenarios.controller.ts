import {
  Controller,
  Delete,
  Get,
  Header,
  NotFoundException,
  Param,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { ApiTags } from '@nestjs/swagger';
import type { Repository } from 'typeorm';
import { RecordsItself } from '../audit/audited';
import type { TocsinRequest } from '../identity/http-session';
import { canonicalId } from '../ids';
import { listed, ScenarioLibrary } from '../library/library';
import { pageOf } from '../library/shelf';
import { Planner } from './planner';
import { ScenarioPageEntity, ScenarioVersionEntity } from './scenario.entity';
import { ScenarioThread } from './scenario-thread';
import { Scenarios } from './scenarios';
import { whole } from './whole';

/** Scenarios as they are read: the ready-made ones by the name of their folder, those of people by an id. */
@ApiTags('scenarios')
@Controller('api/scenarios')
export class ScenariosController {
  constructor(
    private readonly library: ScenarioLibrary,
    private readonly scenarios: Scenarios,
    private readonly thread: ScenarioThread,
    @InjectRepository(ScenarioVersionEntity) private readonly versions: Repository<ScenarioVersionEntity>,
    @InjectRepository(ScenarioPageEntity) private readonly pages: Repository<ScenarioPageEntity>,
  ) {}

  /** People's own first. */
  @Get()
  async all(@Req() request: TocsinRequest) {
    const by = Planner.of(request);
    const own = await this.scenarios.listed(by);
    return by.may('make') ? [...own, ...listed(await this.library.all())] : own;
  }

  /** Everything of one but its injects: a `ScenarioOverview`. */
  @Get(':key')
  async one(@Req() request: TocsinRequest, @Param('key') key: string, @Query('version') version?: string) {
    const by = Planner.of(request);
    if (!canonicalId(key)) {
      by.must('make');
      return json(Buffer.from((await this.library.folder(key)).overview));
    }
    const found = await this.versions.findOne({
      select: { overview: true },
      where: await this.versionOf(key, by, version),
    });
    if (!found) throw new NotFoundException('unknown-version');
    return json(Buffer.from(found.overview));
  }

  /** A page of its injects, the first of which is 0: a list of `InjectRow`. */
  @Get(':key/injects')
  async injects(
    @Req() request: TocsinRequest,
    @Param('key') key: string,
    @Query('page') page?: string,
    @Query('version') version?: string,
  ) {
    const by = Planner.of(request);
    const index = whole(page) ?? (page === undefined ? 0 : -1);
    if (!canonicalId(key)) {
      by.must('make');
      const found = pageOf((await this.library.folder(key)).injects, index);
      if (!found) throw new NotFoundException('unknown-page');
      return json(found);
    }
    const where = { ...(await this.versionOf(key, by, version)), page: index };
    const found = await this.pages.findOneBy(where);
    if (!found) throw new NotFoundException('unknown-page');
    return json(Buffer.from(found.rows));
  }

  /** Its folder as an archive, every file with the bytes that it was given with. */
  @Get(':key/folder')
  @Header('cache-control', 'private, no-store')
  async folder(@Req() request: TocsinRequest, @Param('key') key: string, @Query('version') version?: string) {
    const { source, folder } = await this.scenarios.sourceOf(key, Planner.of(request), whole(version));
    const bytes = await this.thread.pack(source, folder);
    return new StreamableFile(bytes, {
      type: 'application/zip',
      length: bytes.length,
      disposition: `attachment; filename="${folder.replace(/[^\w.-]/g, '-')}.zip"`,
    });
  }

  /** Removes it with all its versions; exercises that were made of it keep what they were made with. */
  @Delete(':id')
  @RecordsItself()
  async remove(@Req() request: TocsinRequest, @Param('id') id: string) {
    const by = Planner.of(request);
    const { scenario } = await this.scenarios.reach(id, by, 'remove');
    await this.thread.remove(scenario.id, by.actor);
    return {};
  }

  private async versionOf(key: string, by: Planner, version?: string) {
    const { scenario } = await this.scenarios.reach(key, by, 'see');
    return { scenarioId: scenario.id, number: whole(version) ?? scenario.version };
  }
}

/** JSON that a worker has written: it is sent as it is. */
const json = (bytes: Buffer): StreamableFile =>
  new StreamableFile(bytes, { type: 'application/json; charset=utf-8', length: bytes.length });
