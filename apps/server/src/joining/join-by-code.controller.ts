import type { Response } from 'express';
import { Controller, ForbiddenException, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { titleOf } from '@tocsin/engine';
import { z } from 'zod';
import { Buckets } from '../edge/bucket';
import { SlowDown } from '../edge/slow-down';
import { networkOf } from '../edge/network';
import { People } from '../exercises/people';
import { Seating } from '../exercises/seating';
import { sessionFor, type TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { Sessions } from '../identity/sessions';
import { Claims } from './claims';
import { InTurn } from '../in-turn';
import { asksForNod } from '../exercises/join-policy';
import { Joining } from './joining';
import { NotAudited } from '../audit/audited';

const join = z.strictObject({
  code: z.string().trim().toUpperCase().max(20),
  organisation: z.string().max(100),
  name: z.string().trim().min(1).max(120),
  /** Said when somebody of that name is there already: the same person, or somebody else. */
  as: z.enum(['same', 'other']).optional(),
});
const claimed = z.strictObject({ token: z.string().max(100) });

/** How one joins by the exercise's code, and finds one's seat again. */
@ApiTags('session')
@Controller('api')
export class JoinByCodeController {
  private readonly turns = new InTurn();
  /** A hall full of people may share one address; a flood of them may not. */
  private readonly joins = new Buckets(1_200, 20);

  constructor(
    private readonly joining: Joining,
    private readonly claims: Claims,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly seating: Seating,
  ) {}

  @Get('join-code/:code')
  async open(@Req() { ip = '' }: TocsinRequest, @Param('code') code: string) {
    const opened = await this.joining.open(code, ip);
    return { title: titleOf(opened.state), organisations: this.joining.organisations(opened) };
  }

  /** Takes a seat, or says that somebody of that name is there (`known`), or that control has to nod (`wait`). */
  @Post('session/join-code')
  @NotAudited(
    'taking part is in the log of the exercise, and addresses of participants go with their sessions',
  )
  async join(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(join) { code, organisation: id, name, as }: z.output<typeof join>,
  ) {
    const opened = await this.joining.open(code, request.ip ?? '');
    if (!this.joins.take(networkOf(request.ip ?? ''))) throw new SlowDown();
    const organisation = this.joining.organisations(opened).find((one) => one.id === id);
    if (!organisation) throw new ForbiddenException('not-by-code');
    // One after the other: two who press at once must not both be the first of that name.
    return this.turns.take(opened.id, async () => {
      const namesakes = as === 'other' ? [] : await this.joining.namesakes(opened, id, name);
      const own = namesakes.find((one) => request.session?.seats.includes(one.id));
      if (own) return { exercise: opened.id, seat: own.id };
      const [same] = namesakes;
      if (same && !as) return { known: true };
      if (same || asksForNod(opened.policy, organisation))
        return { wait: await this.claims.ask(opened.id, name, id, same?.id) };
      const person = await this.people.enrol(opened.id, { name }, { part: 'participant', organisation: id });
      const session = await sessionFor(request, response, this.sessions);
      await this.seating.sit(session, person.id);
      return { exercise: opened.id, seat: person.id };
    });
  }

  /** Whether control has nodded; the seat is taken with the answer. */
  @Post('session/claim')
  @NotAudited(
    'taking part is in the log of the exercise, and addresses of participants go with their sessions',
  )
  async claim(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(claimed) { token }: z.output<typeof claimed>,
  ) {
    const claim = await this.claims.of(token);
    const { standing, personId, exerciseId } = claim;
    if (standing !== 'admitted' || !personId)
      return { standing: standing === 'refused' ? standing : 'waiting' };
    const session = await sessionFor(request, response, this.sessions);
    await this.seating.sit(session, personId);
    await this.claims.done(claim);
    return { standing, exercise: exerciseId, seat: personId };
  }
}
