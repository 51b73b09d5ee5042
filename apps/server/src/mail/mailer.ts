import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { SETTINGS, type Settings } from '../settings/settings';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Who gets it without being named in it. */
  bcc?: string;
  messageId?: string;
  headers?: Record<string, string>;
  /** An entry for a calendar, as iCalendar. */
  calendar?: string;
}

const WAITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Sends mail through one's own mail server; without one, Tocsin sends none. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport?: Transporter;
  readonly from: string;

  constructor(@Inject(SETTINGS) { smtpUrl, mailFrom }: Settings) {
    this.from = mailFrom;
    if (smtpUrl) this.transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 1, ...WAITS });
  }

  get sends(): boolean {
    return this.transport !== undefined;
  }

  /** @throws Error when the mail server did not take it */
  async send({ calendar, ...mail }: Mail): Promise<void> {
    if (!this.transport) throw new Error('no mail server is named: set SMTP_URL');
    await this.transport.sendMail({
      from: this.from,
      ...mail,
      ...(calendar ? { icalEvent: { method: 'PUBLISH', filename: 'exercise.ics', content: calendar } } : {}),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
