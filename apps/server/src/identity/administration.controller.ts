import { Controller, Delete, Get, Patch, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { RecordsItself } from '../audit/audited';
import { IdParam } from '../ids';
import { AccountLinks } from './account-links';
import { Administration } from './administration';
import { actorOf, administratorOf, type TocsinRequest } from './http-session';
import { Totp } from './factors/totp';
import { ParsedBody } from './parsed-body';
import { ROLES } from './roles';

const invitation = z.strictObject({ email: z.email().max(200), role: z.enum(ROLES) });
const change = z.strictObject({ role: z.enum(ROLES).optional(), disabled: z.boolean().optional() });

/** The accounts of an installation, for administrators. */
@ApiTags('administration')
@Controller('api/accounts')
export class AdministrationController {
  constructor(
    private readonly administration: Administration,
    private readonly links: AccountLinks,
    private readonly totp: Totp,
  ) {}

  @Get()
  async list(@Req() { session }: TocsinRequest) {
    administratorOf(session);
    const [accounts, withTotp] = await Promise.all([this.administration.list(), this.totp.allOn()]);
    return accounts.map(({ disabledAt, passwordHash, ...account }) => ({
      ...account,
      disabled: disabledAt !== null,
      hasPassword: passwordHash !== null,
      totp: withTotp.has(account.id),
    }));
  }

  @Get('invitations')
  invitations(@Req() { session }: TocsinRequest) {
    administratorOf(session);
    return this.links.open();
  }

  /** The link is shown once; who is invited makes their account with it. */
  @Post('invitations')
  @RecordsItself()
  async invite(
    @Req() request: TocsinRequest,
    @ParsedBody(invitation) { email, role }: z.output<typeof invitation>,
  ) {
    administratorOf(request.session);
    const token = await this.administration.invite(email, role, actorOf(request));
    return { url: `/account-link/${token}` };
  }

  @Delete('invitations/:id')
  @RecordsItself()
  async revoke(@Req() request: TocsinRequest, @IdParam('id', 'link') id: string) {
    administratorOf(request.session);
    await this.administration.revokeInvitation(id, actorOf(request));
    return {};
  }

  @Post(':id/reset')
  @RecordsItself()
  async reset(@Req() request: TocsinRequest, @IdParam('id', 'account') id: string) {
    administratorOf(request.session);
    const token = await this.administration.reset(id, actorOf(request));
    return { url: `/account-link/${token}` };
  }

  @Delete(':id/second-factor')
  @RecordsItself()
  async removeSecondFactor(@Req() request: TocsinRequest, @IdParam('id', 'account') id: string) {
    administratorOf(request.session);
    await this.administration.removeSecondFactor(id, actorOf(request));
    return {};
  }

  @Patch(':id')
  @RecordsItself()
  async change(
    @Req() request: TocsinRequest,
    @IdParam('id', 'account') id: string,
    @ParsedBody(change) body: z.output<typeof change>,
  ) {
    administratorOf(request.session);
    await this.administration.change(id, body, actorOf(request));
    return {};
  }

  @Delete(':id')
  @RecordsItself()
  async remove(@Req() request: TocsinRequest, @IdParam('id', 'account') id: string) {
    administratorOf(request.session);
    await this.administration.remove(id, actorOf(request));
    return {};
  }
}
