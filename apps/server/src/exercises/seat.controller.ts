import type { Response } from 'express';
import {
  BadRequestException,
  Controller,
  ForbiddenException,
  Get,
  NotFoundException,
  Param,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiHeader, ApiQuery, ApiTags } from '@nestjs/swagger';
import {
  injectAsItStands,
  prepare,
  readerOf,
  sees,
  titleOf,
  type EventType,
  type InjectState,
} from '@tocsin/engine';
import { EXPORTS, type ExportFormat } from '@tocsin/exchange';
import { z } from 'zod';
import { partsOf, type Address } from '@tocsin/scenario';
import type { TocsinRequest } from '../identity/http-session';
import { PinnedContent } from '../library/content';
import { IdParam } from '../ids';
import { bulletinOf } from './bulletin-of';
import { EventLog } from './event-log';
import { People } from './people';
import { Seats, type Seat } from './seats';

const STAFF: Address[] = ['control', 'evaluation'];
const page = z.object({
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
});

/** What a seat opens in its exercise: texts that lists do not carry. Everything is judged by the seat's keys. */
@ApiTags('seat')
@ApiHeader({ name: 'x-tocsin-seat', required: true })
@Controller('api/exercises/:id')
export class SeatController {
  constructor(
    private readonly seats: Seats,
    private readonly people: People,
    private readonly content: PinnedContent,
    private readonly log: EventLog,
  ) {}

  /** Names of those whose ids the seat may meet: colleagues and facilitators; all of them for the staff. */
  @Get('names')
  async names(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    const { person, keys, state } = await this.seats.of(request, id);
    const all = sees(keys, STAFF);
    const people = await this.people.of(id);
    const meets = ({ id: other }: { id: string }) =>
      all ||
      state.people[other]?.part === 'facilitator' ||
      (person.organisation && state.people[other]?.organisation === person.organisation) ||
      other === person.id;
    return Object.fromEntries(people.filter(meets).map(({ id: other, name }) => [other, name]));
  }

  @Get('briefing')
  async briefing(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    const seat = await this.seats.of(request, id);
    const { title, summary, briefing, story, organisations, personas } = await this.scenario(seat);
    const contacts = organisations.map(({ id, name, description, contact }) => ({
      id,
      name,
      description,
      contact,
    }));
    const liaisons = personas.flatMap(({ id: persona, name, network, listed }) =>
      network && listed ? [{ network, persona, name }] : [],
    );
    return { title, summary, briefing, contacts, liaisons, ...(sees(seat.keys, STAFF) ? { story } : {}) };
  }

  /** The emergency plan that the exercise is played on; null without one. */
  @Get('plan')
  async plan(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    return (await this.scenario(await this.seats.of(request, id))).emergencyPlan ?? null;
  }

  @Get('messages/:message')
  async message(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @Param('message') message: string,
  ) {
    const seat = await this.seats.of(request, id);
    const event = await this.eventOf(seat, ['MessageDelivered', 'MessageSent'], 'message', message);
    if (event.type === 'MessageSent')
      return { title: event.data.title, body: event.data.body, attachments: event.data.attachments };
    if (event.type !== 'MessageDelivered') throw new NotFoundException('unknown-message');
    const inject = await this.inject(seat, event.data.inject);
    return {
      ...inject.content,
      channel: inject.channel,
      form: inject.form,
      decision: inject.decision,
      attachments: event.data.attachments,
    };
  }

  /** A released advisory in a format that machines exchange; for whoever received it or shares the picture. */
  @Get('documents/:document/:format')
  async exported(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @Param('document') document: string,
    @Param('format') format: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const seat = await this.seats.of(request, id);
    const kind = Object.hasOwn(EXPORTS, format) ? EXPORTS[format as ExportFormat] : undefined;
    if (!kind) throw new NotFoundException('unknown-format');
    const event = await this.eventOf(seat, ['MessageSent'], 'document', document);
    if (event.type !== 'MessageSent') throw new NotFoundException('unknown-message');
    const bulletin = bulletinOf(event, await this.scenario(seat), id, titleOf(seat.state));
    response.type(kind.type);
    response.attachment(`EXERCISE-${document}.${kind.extension}`);
    return kind.write(bulletin);
  }

  @Get('reports/:report')
  async report(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @Param('report') report: string,
  ) {
    const seat = await this.seats.of(request, id);
    return (await this.eventOf(seat, ['IncidentReported'], 'report', report)).data;
  }

  /** A planned inject with its guidance; for those who see it planned. */
  @Get('injects/:number')
  async planned(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @Param('number') number: string,
  ) {
    const seat = await this.seats.of(request, id);
    const controls = seat.keys.filter((key) => STAFF.includes(key) || partsOf(key).kind === 'control');
    await this.eventOf(
      { ...seat, keys: controls },
      ['InjectPlanned', 'InjectImprovised'],
      'number',
      Number(number),
    );
    return this.inject(seat, Number(number));
  }

  /** The log with whom each event reached: all of it for the whole staff, a local controller's part of it for them. */
  @Get('events')
  @ApiQuery({ name: 'after', required: false, description: 'the last sequence that one has' })
  @ApiQuery({ name: 'limit', required: false, description: '1 to 10000' })
  async events(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @Query() query: Record<string, string>,
  ) {
    const { keys, person } = await this.seats.of(request, id);
    const read = readerOf(person);
    if (!read) throw new ForbiddenException('not-allowed');
    const asked = page.safeParse(query);
    if (!asked.success) throw new BadRequestException(z.prettifyError(asked.error));
    return (await this.log.read(id, asked.data.after, keys, asked.data.limit)).map(read);
  }

  private scenario({ state }: Seat) {
    return this.content.scenario(state.exercise?.scenario ?? '');
  }

  private async inject(seat: Seat, number: number) {
    const planned: InjectState | undefined = seat.state.injects[number];
    if (!planned) throw new NotFoundException('unknown-inject');
    return injectAsItStands(planned, prepare(await this.scenario(seat)));
  }

  /** The event that says something; one that the seat may not see does not exist for it. */
  private async eventOf({ exercise, keys }: Seat, types: EventType[], field: string, value: string | number) {
    const saysIt = ({ data }: { data: object }) => (data as Record<string, unknown>)[field] === value;
    const event = await this.log.find(exercise, types, keys, { [field]: value }, saysIt);
    if (!event) throw new NotFoundException('unknown-message');
    return event;
  }
}
