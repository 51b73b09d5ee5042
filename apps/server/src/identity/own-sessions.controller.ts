import { Controller, Delete, Get, NotFoundException, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Not } from 'typeorm';
import { IdParam } from '../ids';
import { accountOf, type TocsinRequest } from './http-session';
import { Sessions } from './sessions';
import { Audited } from '../audit/audited';

/** Where an account is signed in. */
@ApiTags('account')
@Controller('api/account/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  async list(@Req() { session }: TocsinRequest) {
    const all = await this.sessions.of(accountOf(session).id);
    return all.map((one) => ({ ...one, current: one.id === session!.id }));
  }

  /** Signs out everywhere else. */
  @Delete()
  @Audited('sessions-ended', 'ended')
  async endOthers(@Req() { session }: TocsinRequest) {
    const account = accountOf(session);
    return { ended: await this.sessions.end({ accountId: account.id, id: Not(session!.id) }, 'revoked') };
  }

  @Delete(':id')
  @Audited('session-ended')
  async end(@Req() { session }: TocsinRequest, @IdParam('id', 'session') id: string) {
    const ended = await this.sessions.end({ accountId: accountOf(session).id, id }, 'revoked');
    if (!ended) throw new NotFoundException('unknown-session');
    return {};
  }
}
