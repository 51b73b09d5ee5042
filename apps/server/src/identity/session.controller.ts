import {
  Controller,
  Get,
  GoneException,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
  UnauthorizedException,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { MINUTE } from '@tocsin/words';
import { Exercises } from '../exercises/exercises';
import { Accounts } from './accounts';
import { sessionFor, type TocsinRequest } from './http-session';
import { ParsedBody } from './parsed-body';
import { People } from './people';
import { COOKIE, Sessions } from './sessions';

const name = z.string().trim().min(1).max(120);
const email = z.email().max(200);
const password = z.string().min(12, 'at least 12 characters').max(200);
const signIn = z.strictObject({ email, password: z.string().max(200) });
const setUp = z.strictObject({ token: z.string().max(100), name, email, password });
const joinByToken = z.strictObject({ token: z.string().max(100) });
const joinByCode = z.strictObject({
  code: z.string().trim().toUpperCase().max(20),
  organisation: z.string().max(100),
  name,
});

/** Who this browser is, and how it becomes somebody. */
@ApiTags('session')
@Controller('api')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly exercises: Exercises,
    private readonly database: DataSource,
  ) {}

  @Get('session')
  async session(@Req() { session }: TocsinRequest) {
    const people = session ? await this.people.byIds(session.seats) : [];
    const seats = await Promise.all(
      people.map(async ({ id, exercise, name }) => {
        const state = (await this.exercises.get(exercise))?.state;
        const person = state?.people[id];
        return (
          person && {
            exercise,
            exerciseTitle: state.exercise?.title ?? {},
            person: id,
            name,
            part: person.part,
            organisation: person.organisation,
            standing: state.standing,
          }
        );
      }),
    );
    return { account: session?.account ?? null, seats: seats.filter((seat) => seat !== undefined) };
  }

  @Post('session/sign-in')
  @Throttle({ default: { limit: 10, ttl: MINUTE } })
  async signIn(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(signIn) body: z.output<typeof signIn>,
  ) {
    const account = await this.accounts.check(body.email, body.password);
    if (!account) throw new UnauthorizedException('wrong-password');
    const session = await sessionFor(request, response, this.sessions);
    await this.sessions.signIn(session.tokenHash, account.id);
    return account;
  }

  @Post('session/set-up')
  @Throttle({ default: { limit: 10, ttl: MINUTE } })
  async setUp(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(setUp) body: z.output<typeof setUp>,
  ) {
    const account = await this.accounts.setUp(body.token, body.name, body.email, body.password);
    if (!account) throw new GoneException('link-used');
    const session = await sessionFor(request, response, this.sessions);
    await this.sessions.signIn(session.tokenHash, account.id);
    return account;
  }

  @Post('session/join')
  async join(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(joinByToken) { token }: z.output<typeof joinByToken>,
  ) {
    const person = await this.people.byInvitation(token);
    const state = person && (await this.exercises.get(person.exercise))?.state;
    if (!person || !state?.people[person.id]) throw new NotFoundException('unknown-invitation');
    const session = await sessionFor(request, response, this.sessions);
    await this.sessions.takeSeat(session.tokenHash, person.id);
    return { exercise: person.exercise, seat: person.id };
  }

  @Get('join-code/:code')
  async joinCode(@Param('code') code: string) {
    const state = (await this.byCode(code)).state;
    return { title: state.exercise?.title ?? {}, organisations: state.exercise?.organisations ?? [] };
  }

  @Post('session/join-code')
  // A hall full of people may share one address; a code still cannot be guessed at this pace.
  @Throttle({ default: { limit: 1_200, ttl: MINUTE } })
  async joinByCode(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(joinByCode) { code, organisation, name }: z.output<typeof joinByCode>,
  ) {
    const exercise = await this.byCode(code);
    const person = await this.people.enrol(exercise.id, { name }, { part: 'participant', organisation });
    const session = await sessionFor(request, response, this.sessions);
    await this.sessions.takeSeat(session.tokenHash, person.id);
    return { exercise: exercise.id, seat: person.id };
  }

  @Post('session/sign-out')
  async signOut(@Req() { session }: TocsinRequest, @Res({ passthrough: true }) response: Response) {
    if (session) await this.sessions.close(session.tokenHash);
    response.clearCookie(COOKIE);
    return {};
  }

  private async byCode(code: string) {
    const [row] = await this.database.query('SELECT id FROM exercise WHERE join_code = $1', [
      code.trim().toUpperCase(),
    ]);
    const exercise = row && (await this.exercises.get(row.id));
    if (!exercise) throw new NotFoundException('unknown-code');
    return exercise;
  }
}
