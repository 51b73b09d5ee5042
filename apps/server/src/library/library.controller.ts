import { Controller, Get, NotFoundException, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountOf, type TocsinRequest } from '../identity/http-session';
import { ScenarioLibrary, summaryOf } from './library';

/** The library of scenarios, for those who may make exercises. */
@ApiTags('scenarios')
@Controller('api/scenarios')
export class LibraryController {
  constructor(private readonly library: ScenarioLibrary) {}

  @Get()
  async all(@Req() { session }: TocsinRequest) {
    accountOf(session);
    return (await this.library.all()).map(summaryOf);
  }

  @Get(':id')
  async one(@Req() { session }: TocsinRequest, @Param('id') id: string) {
    accountOf(session);
    const shelved = await this.library.find(id);
    if (!shelved) throw new NotFoundException('unknown-scenario');
    return shelved.scenario;
  }
}
