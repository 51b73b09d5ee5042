import { ConflictException, Controller, Get, Inject, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as z from 'zod';
import { Breath } from '../breath';
import { Seats } from '../exercises/seats';
import { People } from '../exercises/people';
import type { TocsinRequest } from '../identity/http-session';
import { ParsedBody } from '../identity/parsed-body';
import { IdParam } from '../ids';
import { Mailer } from '../mail/mailer';
import { Outbox, type NewMail } from '../mail/outbox';
import { SETTINGS, type Settings } from '../settings/settings';
import { InjectMails } from './inject-mails';
import { invitationMail, languageOf } from './invitation-mail';
import { isAllowed } from './domains';
import { Audited } from '../audit/audited';

const invite = z.strictObject({
  /** Whom, by id; without it everyone with an address. */
  people: z.array(z.string().max(100)).max(20_000).optional(),
});
/** Invitations written before they are stored. */
const AT_ONCE = 100;
const change = z.strictObject({ injects: z.boolean() });

/** Mails to those who take part: invitations, and injects to real inboxes. */
@ApiTags('mail')
@Controller('api/exercises/:id/mail')
export class CorrespondenceController {
  constructor(
    private readonly seats: Seats,
    private readonly people: People,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly injects: InjectMails,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Whether mail is sent at all, whether injects go to real inboxes, and what became of each mail. */
  @Get()
  async all(@Req() request: TocsinRequest, @IdParam('id', 'exercise') id: string) {
    await this.seats.facilitate(request, id);
    const mails = await this.outbox.of(id);
    return {
      sends: this.mailer.sends,
      domains: this.settings.mailDomains,
      injects: await this.injects.isOn(id),
      mails: mails.map(({ personId: person, kind, message, state, reason, createdAt: at }) => ({
        person,
        kind,
        message,
        state,
        reason,
        at,
      })),
    };
  }

  /** Sends invitations; whoever has theirs, under the same link, gets no second one. */
  @Post('invitations')
  @Audited('invitations-mailed', 'sent', 'withoutAddress', 'notAllowed')
  async invite(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(invite) { people: wanted }: z.output<typeof invite>,
  ) {
    const state = await this.seats.facilitate(request, id);
    if (!this.mailer.sends) throw new ConflictException('no-mail-server');
    const language = languageOf(state, this.settings.mailLanguage);
    const asked = wanted && new Set(wanted);
    const base = this.settings.publicUrl ?? `${request.protocol}://${request.header('host')}`;
    const found = (await this.people.of(id)).filter(
      (one) => state.people[one.id] && (!asked || asked.has(one.id)),
    );
    const withAddress = found.filter(({ email }) => email);
    const reached = withAddress.filter(({ email }) => isAllowed(email!, this.settings.mailDomains));
    const breath = new Breath();
    for (let from = 0; from < reached.length; from += AT_ONCE) {
      const mails: NewMail[] = [];
      for (const person of reached.slice(from, from + AT_ONCE)) {
        await breath.take();
        mails.push({
          key: `invitation ${person.id} ${person.invitation}`,
          kind: 'invitation' as const,
          exerciseId: id,
          personId: person.id,
          message: null,
          recipient: person.email!,
          content: await invitationMail(state, person, {
            link: `${base}/join/${person.invitation}`,
            language: person.language ?? language,
            exercise: id,
          }),
        });
      }
      await this.outbox.put(mails);
    }
    return {
      sent: reached.length,
      withoutAddress: found.length - withAddress.length,
      notAllowed: withAddress.length - reached.length,
    };
  }

  /** Switches mail of injects on or off, at any time; what had not gone out when it was switched off stays here. */
  @Put()
  @Audited('inject-mail-switched', 'injects')
  async change(
    @Req() request: TocsinRequest,
    @IdParam('id', 'exercise') id: string,
    @ParsedBody(change) { injects }: z.output<typeof change>,
  ) {
    await this.seats.facilitate(request, id);
    if (injects && !this.mailer.sends) throw new ConflictException('no-mail-server');
    if (injects && this.settings.mailDomains.length === 0) throw new ConflictException('no-mail-domains');
    await this.injects.switch(id, injects);
    return {};
  }
}
