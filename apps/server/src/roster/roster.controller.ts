import { ConflictException, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MOST_IN_TABLE } from '@tocsin/protocol';
import { z } from 'zod';
import { Audited } from '../audit/audited';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { IdParam } from '../ids';
import { Invitations } from './invitations';
import { Merging } from './merging';
import { Tables } from './tables';

/** Rows are looked at one by one, with turns for others in between. */
const table = z.strictObject({ people: z.array(z.unknown()).min(1).max(MOST_IN_TABLE) });

const links = z.strictObject({
  act: z.enum(['renew', 'end']),
  /** Whose, by id; without it everyone's. */
  people: z.array(z.string().max(100)).max(20_000).optional(),
  /** Whether those who have taken the seats by a link or the code lose them, too. */
  vacate: z.boolean().default(false),
});
/** Whose seats are vacated at once; each is in the log. */
const MOST_VACATED = 50;
const merge = z.strictObject({ other: z.string().max(100) });

/** Many people at once, for those who set up an exercise. */
@ApiTags('exercises')
@Controller('api/exercises/:id/people')
export class RosterController {
  constructor(
    private readonly seats: Seats,
    private readonly tables: Tables,
    private readonly invitations: Invitations,
    private readonly merging: Merging,
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

  /** Gives people new links, or ends the links that they have; one, some, or all at once. */
  @Post('links')
  @Audited('invitations-changed', 'act', 'people', 'vacate')
  async links(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(links) { act, people: asked, vacate }: z.output<typeof links>,
  ) {
    const state = await this.seats.facilitate(request, id);
    const wanted = asked?.filter((person) => state.people[person]) ?? Object.keys(state.people);
    if (vacate && wanted.length > MOST_VACATED) throw new ConflictException('too-many-seats');
    await (act === 'renew' ? this.invitations.renew(wanted) : this.invitations.end(wanted));
    if (vacate) for (const person of wanted) await this.invitations.vacate(id, person, state);
    return { changed: wanted.length };
  }

  /** Ends the seat of `other`, who is the same person, and gives what it has to this one. */
  @Post(':person/merge')
  @Audited('people-merged', 'other')
  async merge(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @IdParam('person') person: string,
    @ParsedBody(merge) { other }: z.output<typeof merge>,
  ) {
    const state = await this.seats.facilitate(request, id);
    await this.merging.merge(id, state, person, other);
    return {};
  }
}
