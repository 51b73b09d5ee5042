import { Controller, Get, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Seats } from '../exercises/seats';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { IdParam } from '../ids';
import { Claims } from './claims';
import { joinPolicy } from '../exercises/join-policy';
import { Joining } from './joining';
import { Audited, note } from '../audit/audited';

const decision = z.strictObject({ admit: z.boolean() });

/** The exercise's code and those who wait for control's nod, for facilitators. */
@ApiTags('exercises')
@Controller('api/exercises/:id')
export class JoiningController {
  constructor(
    private readonly seats: Seats,
    private readonly joining: Joining,
    private readonly claims: Claims,
  ) {}

  @Get('joining')
  async policy(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    const { standing } = await this.seats.facilitate(request, id);
    return { ...(await this.joining.policy(id)), ended: standing === 'ended' };
  }

  @Put('joining')
  @Audited('joining-changed', ...Object.keys(joinPolicy.shape))
  async setPolicy(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(joinPolicy) policy: z.output<typeof joinPolicy>,
  ) {
    await this.seats.facilitate(request, id);
    const { code: _, ...before } = await this.joining.policy(id);
    note(request, { before });
    await this.joining.setPolicy(id, policy);
    return {};
  }

  @Post('joining/code')
  @Audited('join-code-changed')
  async newCode(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    await this.seats.facilitate(request, id);
    return { code: await this.joining.newCode(id) };
  }

  @Get('claims')
  async waiting(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    await this.seats.facilitate(request, id);
    return this.claims.waiting(id);
  }

  @Post('claims/:claim')
  @Audited('claim-decided', 'admit')
  async decide(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @IdParam('claim') claim: string,
    @ParsedBody(decision) { admit }: z.output<typeof decision>,
  ) {
    await this.seats.facilitate(request, id);
    await this.claims.decide(id, claim, admit);
    return {};
  }
}
