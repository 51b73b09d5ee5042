import type { Response } from 'express';
import {
  BadRequestException,
  Controller,
  Get,
  HttpCode,
  HttpException,
  Inject,
  Logger,
  NotFoundException,
  Post,
  Query,
  Redirect,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AuditLog } from '../../audit/audit-log';
import { Audited, note, RecordsItself } from '../../audit/audited';
import { publicAddress } from '../../edge/public-address';
import { SETTINGS, type Settings } from '../../settings/settings';
import { actorOf, signIn, type TocsinRequest } from '../http-session';
import { ParsedBody } from '../parsed-body';
import { Sessions } from '../sessions';
import { FederatedAccounts } from './federated-accounts';
import { PendingCookie } from './pending-cookie';
import { Provider } from './provider';

const logout = z.object({ logout_token: z.string().max(10_000) });

/** Signing in at the operator's provider of OpenID Connect. */
@ApiTags('session')
@Controller('api/session')
export class OidcController {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly provider: Provider,
    private readonly accounts: FederatedAccounts,
    private readonly sessions: Sessions,
    private readonly pending: PendingCookie,
    private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** How one can sign in here. */
  @Get('ways')
  ways() {
    return { provider: this.provider.name ?? null };
  }

  /** Sends a browser to the provider. */
  @Get('oidc')
  @Redirect()
  async begin(
    @Req() request: TocsinRequest,
    @Res({ passthrough: true }) response: Response,
    @Query('to') to = '/',
  ) {
    try {
      const { url, pending } = await this.provider.begin(this.callback(request));
      this.pending.give(response, { ...pending, to });
      return { url };
    } catch (error) {
      return this.refused(error, 'provider-unreachable');
    }
  }

  /** Where the provider sends the browser back to. */
  @Get('oidc/callback')
  @Redirect()
  @RecordsItself()
  async complete(@Req() request: TocsinRequest, @Res({ passthrough: true }) response: Response) {
    if (!this.provider.name) throw new NotFoundException('not-found');
    const pending = this.pending.take(request, response);
    try {
      if (!pending) throw new BadRequestException('sign-in-stale');
      const { search } = new URL(request.originalUrl, 'http://tocsin');
      const claimed = await this.provider.complete(this.callback(request), search, pending);
      const { id } = await this.accounts.admit(claimed, request.ip ?? '');
      await signIn(request, response, this.sessions, id, claimed.sid);
      await this.audit.record({ act: 'signed-in', by: actorOf(request), after: { by: 'provider' } });
      return { url: this.page(pending.to) };
    } catch (error) {
      return this.refused(error, 'provider-refused');
    }
  }

  /** The provider says that somebody signed out there: their sessions end here. */
  @Post('oidc/logout')
  @HttpCode(200)
  @Audited('signed-out-by-provider', 'ended')
  async signedOut(
    @Req() request: TocsinRequest,
    @ParsedBody(logout) { logout_token }: z.output<typeof logout>,
  ) {
    const who = await this.provider.signedOut(logout_token).catch((error: unknown) => {
      if (error instanceof HttpException) throw error;
      this.logger.warn(`logout token: ${String(error)}`);
      throw new BadRequestException('bad-request');
    });
    const { ended, account } = await this.accounts.end(who);
    note(request, { to: account });
    return { ended };
  }

  private callback(request: TocsinRequest): string {
    const base = this.settings.publicUrl ?? `${request.protocol}://${request.header('host')}`;
    return `${base}/api/session/oidc/callback`;
  }

  /** A page of this app, whatever was asked for. */
  private page(to: string): string {
    const { path } = publicAddress(this.settings.publicUrl);
    const { origin, pathname } = new URL(to, 'http://tocsin');
    return origin === 'http://tocsin' ? pathname : `${path}/`;
  }

  /** Back to where one signs in, which says why. */
  private refused(error: unknown, otherwise: string) {
    if (error instanceof HttpException && error.getStatus() === 404) throw error;
    const code = error instanceof HttpException ? error.message : otherwise;
    this.logger.warn(`${code}: ${String((error as Error).cause ?? error)}`);
    const { path } = publicAddress(this.settings.publicUrl);
    return { url: `${path}/sign-in?refused=${code}` };
  }
}
