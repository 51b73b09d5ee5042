import { Controller, Delete, Get, NotFoundException, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LANGUAGES } from '@tocsin/words';
import { z } from 'zod';
import { accountOf, plannerOf, type TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { Planner } from '../scenarios/planner';
import { Scenarios } from '../scenarios/scenarios';
import { IdParam } from '../ids';
import { BELONGS, enrolment } from './enrolment';
import { EventLog, seatIn } from './event-log';
import { ExerciseRecords } from './exercise-records';
import { Exercises } from './exercises';
import { Seats } from './seats';
import { People } from './people';
import { Audited, note } from '../audit/audited';

const create = z.strictObject({ scenario: z.string().max(100) });
const name = z.string().trim().min(1).max(120);
const email = z.email().max(200);
const language = z.enum(LANGUAGES);
const enrol = enrolment.extend({ name, email: email.optional(), language: language.optional() });
const change = enrolment.extend({
  name: name.optional(),
  email: email.nullable().optional(),
  language: language.nullable().optional(),
});

/** Exercises and their people, for those who set them up. */
@ApiTags('exercises')
@Controller('api/exercises')
export class ExercisesController {
  constructor(
    private readonly exercises: Exercises,
    private readonly scenarios: Scenarios,
    private readonly people: People,
    private readonly records: ExerciseRecords,
    private readonly seats: Seats,
    private readonly log: EventLog,
  ) {}

  /** Those that the account made or was let into, with its seat in each. */
  @Get()
  async all(@Req() { session }: TocsinRequest) {
    const account = accountOf(session);
    const [enrolments, made] = await Promise.all([
      this.log.enrolments(session!.seats),
      this.records.madeBy(account.id),
    ]);
    const listed = await this.records.some([
      ...new Set([...enrolments.map(({ exercise }) => exercise), ...made]),
    ]);
    return listed.map(({ id, scenario, created, title, description, standing, people }) => {
      const seat = seatIn(id, enrolments)?.person;
      const { date, time, place, classification } = description ?? {};
      return { id, scenario, created, title, date, time, place, classification, standing, people, seat };
    });
  }

  @Post()
  @Audited('exercise-made', 'scenario')
  async create(@Req() request: TocsinRequest, @ParsedBody(create) body: z.output<typeof create>) {
    const account = plannerOf(request.session);
    const pinned = await this.scenarios.pin(body.scenario, Planner.of(request));
    const id = await this.exercises.create(pinned, account.id);
    const maker = { name: account.name, account: account.id };
    const person = await this.people.enrol(id, maker, { part: 'facilitator' });
    return { id, seat: person.id };
  }

  @Get(':id/people')
  async list(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    const state = await this.seats.facilitate(request, id);
    return (await this.people.of(id)).flatMap((one) => {
      const enrolled = state.people[one.id];
      if (!enrolled) return [];
      const { part, organisation, cells, roles, plays } = enrolled;
      const { id: person, name, email, language, accountId, invitation, ...link } = one;
      return [
        {
          person,
          name,
          email,
          language,
          part,
          organisation,
          cells,
          roles,
          plays,
          hasAccount: accountId !== null,
          invitation: {
            url: `/join/${invitation}`,
            endsAt: link.invitationEndsAt,
            openedAt: link.openedAt,
            seatedAt: link.seatedAt,
          },
        },
      ];
    });
  }

  @Post(':id/people')
  @Audited('person-enrolled', ...BELONGS)
  async enrol(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(enrol) { name, email, language, ...enrolment }: z.output<typeof enrol>,
  ) {
    await this.seats.facilitate(request, id);
    const { id: person, invitation } = await this.people.enrol(id, { name, email, language }, enrolment);
    return { person, invitation: { url: `/join/${invitation}` } };
  }

  /** Puts right what someone is called and where they belong; a name or address left out stays. */
  @Put(':id/people/:person')
  @Audited('person-changed', ...BELONGS)
  async change(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @IdParam('person') person: string,
    @ParsedBody(change) { name, email, language, ...belongs }: z.output<typeof change>,
  ) {
    const state = await this.seats.facilitate(request, id);
    const before = state.people[person];
    if (!before) throw new NotFoundException('unknown-person');
    const { part, organisation, cells, roles, plays } = before;
    note(request, { before: { part, organisation, cells, roles, plays } });
    await this.people.change(id, person, belongs);
    await this.people.describe(person, { name, email, language });
    return {};
  }

  @Delete(':id/people/:person')
  @Audited('person-ended')
  async withdraw(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @IdParam('person') person: string,
  ) {
    await this.seats.facilitate(request, id);
    await this.people.withdraw(id, person);
    return {};
  }

  @Get(':id/join-code')
  async joinCode(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    await this.seats.facilitate(request, id);
    return { code: (await this.records.find(id))!.joinCode };
  }
}
