import { Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MOST_IN_TABLE } from '@tocsin/protocol';
import { z } from 'zod';
import { Audited } from '../audit/audited';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { IdParam } from '../ids';
import { Tables } from './tables';

/** Rows are looked at one by one, with turns for others in between. */
const table = z.strictObject({ people: z.array(z.unknown()).min(1).max(MOST_IN_TABLE) });

/** Many people at once, for those who set up an exercise. */
@ApiTags('exercises')
@Controller('api/exercises/:id/people')
export class RosterController {
  constructor(
    private readonly seats: Seats,
    private readonly tables: Tables,
  ) {}

  /** Enrols a table of people: who is there already stays as they are. */
  @Post('table')
  @Audited('people-imported', 'added', 'completed', 'there')
  async table(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(table) { people }: z.output<typeof table>,
  ) {
    const state = await this.seats.facilitate(request, id);
    return this.tables.take(id, state, people);
  }
}
