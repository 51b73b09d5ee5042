import type { Response } from 'express';
import {
  Controller,
  Delete,
  ForbiddenException,
  Get,
  NotFoundException,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PARTS } from '@tocsin/engine';
import { z } from 'zod';
import { accountOf, sessionFor, type TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { Sessions } from '../identity/sessions';
import { ScenarioLibrary } from '../library/library';
import { IdParam } from '../ids';
import { EventLog } from './event-log';
import { ExerciseRecords } from './exercise-records';
import { Exercises } from './exercises';
import { Seats } from './seats';
import { People } from './people';

const create = z.strictObject({ scenario: z.string().max(100) });
const ids = z.array(z.string().max(100)).max(50).default([]);
const enrolment = z.strictObject({
  part: z.enum(PARTS),
  organisation: z.string().max(100).optional(),
  cells: ids,
  roles: ids,
  plays: ids,
});
const enrol = enrolment.extend({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(200).optional(),
});

/** Exercises and their people, for those who set them up. */
@ApiTags('exercises')
@Controller('api/exercises')
export class ExercisesController {
  constructor(
    private readonly exercises: Exercises,
    private readonly library: ScenarioLibrary,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly records: ExerciseRecords,
    private readonly seats: Seats,
    private readonly log: EventLog,
  ) {}

  @Get()
  async all(@Req() { session }: TocsinRequest) {
    accountOf(session);
    const seats = session?.seats ?? [];
    const [listed, enrolments] = await Promise.all([this.records.all(), this.log.enrolments(seats)]);
    const exerciseOf = new Map(enrolments.map(({ exercise, person }) => [person, exercise]));
    return listed.map(({ id, scenario, created, title, standing, people }) => {
      const seat = seats.find((one) => exerciseOf.get(one) === id);
      return { id, scenario, created, title, standing, people, seat };
    });
  }

  @Post()
  async create(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(create) body: z.output<typeof create>,
  ) {
    const account = accountOf(request.session);
    const id = await this.exercises.create(await this.library.pin(body.scenario), account.id);
    const person = await this.people.enrol(id, { name: account.name }, { part: 'facilitator' });
    const session = await sessionFor(request, response, this.sessions);
    await this.sessions.takeSeat(session.tokenHash, person.id);
    return { id, seat: person.id };
  }

  @Get(':id/people')
  async list(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    const state = await this.mustFacilitate(request, id);
    return (await this.people.of(id)).flatMap(({ id: person, name, email, invitation }) => {
      const enrolled = state.people[person];
      if (!enrolled) return [];
      const { part, organisation, cells, roles, plays } = enrolled;
      return [
        {
          person,
          name,
          email,
          part,
          organisation,
          cells,
          roles,
          plays,
          invitation: { url: `/join/${invitation}` },
        },
      ];
    });
  }

  @Post(':id/people')
  async enrol(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(enrol) { name, email, ...enrolment }: z.output<typeof enrol>,
  ) {
    await this.mustFacilitate(request, id);
    const { id: person, invitation } = await this.people.enrol(id, { name, email }, enrolment);
    return { person, invitation: { url: `/join/${invitation}` } };
  }

  /** Puts right where someone belongs: their organisation, roles, cells. */
  @Put(':id/people/:person')
  async change(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @IdParam('person') person: string,
    @ParsedBody(enrolment) body: z.output<typeof enrolment>,
  ) {
    const state = await this.mustFacilitate(request, id);
    if (!state.people[person]) throw new NotFoundException('unknown-person');
    await this.people.change(id, person, body);
    return {};
  }

  @Delete(':id/people/:person')
  async withdraw(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @IdParam('person') person: string,
  ) {
    await this.mustFacilitate(request, id);
    await this.people.withdraw(id, person);
    return {};
  }

  @Get(':id/join-code')
  async joinCode(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    await this.mustFacilitate(request, id);
    return { code: (await this.records.find(id))!.joinCode };
  }

  /** Only a facilitator of the exercise, by one of the seats that the session holds. */
  private async mustFacilitate({ session }: TocsinRequest, id: string) {
    const state = (await this.seats.enter(id, session?.seats ?? []))?.state;
    const facilitates = session?.seats.some((seat) => state?.people[seat]?.part === 'facilitator');
    if (!state || !facilitates) throw new ForbiddenException('not-a-facilitator');
    return state;
  }
}
