import type { Response } from 'express';
import { Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { MINUTE } from '@tocsin/words';
import { z } from 'zod';
import { Audited, NotAudited } from '../../audit/audited';
import { IdParam } from '../../ids';
import { accountOf, signIn, type TocsinRequest } from '../http-session';
import { OwnPassword } from '../own-password';
import { ParsedBody } from '../parsed-body';
import { Sessions } from '../sessions';
import { Passkeys } from './passkeys';

const password = z.strictObject({ password: z.string().max(256) });
const text = z.string().max(20_000);
/** What a browser says of a key; the library reads the rest. */
const answer = z.strictObject({
  response: z.looseObject({
    id: z.string().max(2_000),
    rawId: z.string().max(2_000),
    type: z.literal('public-key'),
    response: z.looseObject({ clientDataJSON: text }),
  }),
});
type Answer = z.output<typeof answer>;
const nothing = z.strictObject({});

/** Keys of devices: of one's own account, and to sign in with. */
@ApiTags('account')
@Controller('api')
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly own: OwnPassword,
    private readonly sessions: Sessions,
  ) {}

  @Get('account/passkeys')
  list(@Req() { session }: TocsinRequest) {
    return this.passkeys.of(accountOf(session).id);
  }

  @Post('account/passkeys/options')
  @NotAudited('nothing changes before a device has answered')
  async offer(@Req() request: TocsinRequest, @ParsedBody(password) body: z.output<typeof password>) {
    return this.passkeys.offer(request, await this.own.proven(request, body.password));
  }

  @Post('account/passkeys')
  @Audited('passkey-added')
  async add(@Req() request: TocsinRequest, @ParsedBody(answer) { response }: Answer) {
    const { id } = accountOf(request.session);
    await this.passkeys.add(request, id, response as never as RegistrationResponseJSON);
    return {};
  }

  @Delete('account/passkeys/:id')
  @Audited('passkey-removed')
  async remove(@Req() { session }: TocsinRequest, @IdParam('id', 'passkey') id: string) {
    await this.passkeys.remove(accountOf(session).id, id);
    return {};
  }

  @Post('session/passkey/options')
  @NotAudited('nothing changes before a device has answered')
  @Throttle({ default: { limit: 60, ttl: MINUTE } })
  ask(@Req() request: TocsinRequest, @ParsedBody(nothing) _: z.output<typeof nothing>) {
    return this.passkeys.ask(request);
  }

  @Post('session/passkey')
  @Audited('signed-in')
  async signIn(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @ParsedBody(answer) body: Answer,
  ) {
    const account = await this.passkeys.check(request, body.response as never as AuthenticationResponseJSON);
    await signIn(request, response, this.sessions, account.id);
    return account;
  }
}
