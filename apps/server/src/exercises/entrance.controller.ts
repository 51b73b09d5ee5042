import type { Response } from 'express';
import { Controller, Get, NotFoundException, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Guesses } from '../edge/guesses';
import { sessionFor, type TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { Sessions } from '../identity/sessions';
import { EventLog } from './event-log';
import { ExerciseRecords } from './exercise-records';
import { People } from './people';
import { Seating } from './seating';
import { NotAudited } from '../audit/audited';

const joinByToken = z.strictObject({ token: z.string().max(100) });

/** The seats of a browser, and how it takes one by an invitation. */
@ApiTags('session')
@Controller('api')
export class EntranceController {
  constructor(
    private readonly sessions: Sessions,
    private readonly people: People,
    private readonly records: ExerciseRecords,
    private readonly log: EventLog,
    private readonly guesses: Guesses,
    private readonly seating: Seating,
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

  /** What an invitation opens, for whoever looks at it: the seat is taken by another request, by hand. */
  @Post('session/invitation')
  @NotAudited('it only looks')
  async invitation(
    @Req() request: TocsinRequest,
    @ParsedBody(joinByToken) { token }: z.output<typeof joinByToken>,
  ) {
    const { person, enrolled } = await this.invited(request, token);
    const [exercise] = await this.records.some([person.exerciseId]);
    await this.people.note(person.id, 'openedAt');
    return { name: person.name, part: enrolled.part, title: exercise?.title ?? {} };
  }

  @Post('session/join')
  @NotAudited(
    'taking part is in the log of the exercise, and addresses of participants go with their sessions',
  )
  async join(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(joinByToken) { token }: z.output<typeof joinByToken>,
  ) {
    const { person } = await this.invited(request, token);
    const session = await sessionFor(request, response, this.sessions);
    await this.seating.sit(session, person.id);
    return { exercise: person.exerciseId, seat: person.id };
  }

  /** @throws NotFoundException when the invitation opens nothing: unknown, ended, replaced, or of somebody who was taken out */
  private async invited({ ip }: TocsinRequest, token: string) {
    const person = await this.guesses.of(ip, () => this.people.byInvitation(token));
    const [enrolled] = person ? await this.log.enrolments([person.id]) : [];
    if (!person || !enrolled) throw new NotFoundException('unknown-invitation');
    return { person, enrolled };
  }
}
