import type { Response } from 'express';
import { Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { titleOf } from '@tocsin/engine';
import { z } from 'zod';
import { Buckets } from '../edge/bucket';
import { SlowDown } from '../edge/client-throttle';
import { Guesses } from '../edge/guesses';
import { networkOf } from '../edge/network';
import { sessionFor, type TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { Sessions, type Session } from '../identity/sessions';
import { EventLog } from './event-log';
import { ExerciseRecords } from './exercise-records';
import { Exercises } from './exercises';
import { People } from './people';

const name = z.string().trim().min(1).max(120);
const joinByToken = z.strictObject({ token: z.string().max(100) });
const joinByCode = z.strictObject({
  code: z.string().trim().toUpperCase().max(20),
  organisation: z.string().max(100),
  name,
});

/** The seats of a browser, and how it takes one: by an invitation or by the exercise's code. */
@ApiTags('session')
@Controller('api')
export class EntranceController {
  /** A hall full of people may share one address; a flood of them may not. */
  private readonly joins = new Buckets(1_200, 20);

  constructor(
    private readonly sessions: Sessions,
    private readonly people: People,
    private readonly exercises: Exercises,
    private readonly records: ExerciseRecords,
    private readonly log: EventLog,
    private readonly guesses: Guesses,
  ) {}

  @Get('session')
  async session(@Req() { session }: TocsinRequest) {
    const seats = session?.seats ?? [];
    const [people, enrolments] = await Promise.all([this.people.byIds(seats), this.log.enrolments(seats)]);
    const exercises = await this.records.some([...new Set(enrolments.map(({ exercise }) => exercise))]);
    const shown = enrolments.flatMap(({ exercise, person, part, organisation }) => {
      const listed = exercises.find(({ id }) => id === exercise);
      const name = people.find(({ id }) => id === person)?.name;
      if (!listed || name === undefined) return [];
      const { title: exerciseTitle, standing } = listed;
      return [{ exercise, exerciseTitle, person, name, part, organisation, standing }];
    });
    return { account: session?.account ?? null, seats: shown };
  }

  @Post('session/join')
  async join(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(joinByToken) { token }: z.output<typeof joinByToken>,
  ) {
    const person = await this.guesses.of(request.ip, () => this.people.byInvitation(token));
    const [enrolled] = person ? await this.log.enrolments([person.id]) : [];
    if (!person || !enrolled) throw new NotFoundException('unknown-invitation');
    const session = await sessionFor(request, response, this.sessions);
    await this.sit(session, person.id);
    return { exercise: person.exerciseId, seat: person.id };
  }

  @Get('join-code/:code')
  async joinCode(@Req() request: TocsinRequest, @Param('code') code: string) {
    const state = (await this.byCode(request, code)).state;
    return { title: titleOf(state), organisations: state.exercise?.organisations ?? [] };
  }

  @Post('session/join-code')
  async joinByCode(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(joinByCode) { code, organisation, name }: z.output<typeof joinByCode>,
  ) {
    const exercise = await this.byCode(request, code);
    if (!this.joins.take(networkOf(request.ip ?? ''))) throw new SlowDown();
    const person = await this.people.enrol(exercise.id, { name }, { part: 'participant', organisation });
    const session = await sessionFor(request, response, this.sessions);
    await this.sit(session, person.id);
    return { exercise: exercise.id, seat: person.id };
  }

  /** The seat of whoever has an account is theirs on every device; otherwise it is this browser's. */
  private async sit({ tokenHash, account }: Session, person: string): Promise<void> {
    if (account && (await this.people.bind(person, account.id))) return;
    await this.sessions.takeSeat(tokenHash, person);
  }

  private async byCode(request: TocsinRequest, code: string) {
    const record = await this.guesses.of(request.ip, () => this.records.findByJoinCode(code));
    const exercise = record && (await this.exercises.get(record.id));
    if (!exercise) throw new NotFoundException('unknown-code');
    return exercise;
  }
}
