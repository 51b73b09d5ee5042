import {
  ConflictException,
  Controller,
  ForbiddenException,
  NotFoundException,
  Post,
  Req,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { MINUTE } from '@tocsin/words';
import { z } from 'zod';
import { Accounts } from '../identity/accounts';
import { accountOf, type TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { IdParam } from '../ids';
import { BELONGS, enrolment } from './enrolment';
import { EventLog, seatIn } from './event-log';
import { ExerciseRecords } from './exercise-records';
import { People } from './people';
import { Seats } from './seats';
import { Audited, note } from '../audit/audited';

const colleague = enrolment.extend({ email: z.email().max(200) });

/** How accounts come to have seats: who made an exercise, and colleagues whom a facilitator lets in. */
@ApiTags('exercises')
@Controller('api/exercises/:id')
export class ColleaguesController {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly records: ExerciseRecords,
    private readonly seats: Seats,
    private readonly log: EventLog,
  ) {}

  /** The account's seat; whoever made the exercise and has none, as in older databases, gets one. */
  @Post('seat')
  @Audited('seat-opened')
  async seat(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    const account = accountOf(request.session);
    const held = seatIn(id, await this.log.enrolments(request.session!.seats));
    if (held) return { exercise: id, seat: held.person };
    if ((await this.records.find(id))?.owner !== account.id) throw new ForbiddenException('not-enrolled');
    const maker = { name: account.name, account: account.id };
    const person = await this.people.enrol(id, maker, { part: 'facilitator' });
    note(request, { to: person.id });
    return { exercise: id, seat: person.id };
  }

  /** Lets in whose address one knows; accounts are never listed to those who set up exercises. */
  @Post('colleagues')
  @Audited('person-enrolled', ...BELONGS)
  @Throttle({ default: { limit: 30, ttl: MINUTE } })
  async letIn(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(colleague) { email, ...as }: z.output<typeof colleague>,
  ) {
    accountOf(request.session);
    const state = await this.seats.facilitate(request, id);
    const account = await this.accounts.byEmail(email);
    if (!account) throw new NotFoundException('unknown-account');
    const all = await this.people.of(id);
    if (all.some((one) => one.accountId === account.id && state.people[one.id]))
      throw new ConflictException('takes-part-already');
    const who = { name: account.name, email, account: account.id };
    return { person: (await this.people.enrol(id, who, as)).id, name: account.name };
  }
}
