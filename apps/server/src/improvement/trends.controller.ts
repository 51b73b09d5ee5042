import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { plannerOf, type TocsinRequest } from '../identity/http-session';
import { Trends } from './trends';

/** Whether exercises show progress, for those who may make them. */
@ApiTags('improvement')
@Controller('api/trends')
export class TrendsController {
  constructor(private readonly trends: Trends) {}

  @Get()
  async all(@Req() { session }: TocsinRequest) {
    plannerOf(session);
    return this.trends.all();
  }
}
