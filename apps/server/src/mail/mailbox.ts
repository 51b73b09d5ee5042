import { Inject, Injectable } from '@nestjs/common';
import { ImapFlow } from 'imapflow';
import { SETTINGS, type Settings } from '../settings/settings';
import { Mailer } from './mailer';

/** A mail that came in, as it lies in the mailbox. */
export interface Arrived {
  uid: number;
  source: Buffer;
}

/** Mails larger than this are left unread in the mailbox. */
const LARGEST = 5_000_000;

/** The mailbox that mails come from: replies arrive in it, and a copy of every mail that was sent. */
@Injectable()
export class Mailbox {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly mailer: Mailer,
  ) {}

  get isThere(): boolean {
    return this.settings.imapUrl !== undefined;
  }

  /** Where copies go; undefined without a mailbox. */
  get address(): string | undefined {
    return this.isThere ? addressOf(this.mailer.from) : undefined;
  }

  /** Which of some mails, by Message-ID, have arrived: their copies say that they were sent. @throws Error */
  async arrived(messageIds: readonly string[]): Promise<Set<string>> {
    return this.open(async (mailbox) => {
      const found = new Set<string>();
      for (const id of messageIds) {
        const hits = await mailbox.search({ header: { 'message-id': id } }, { uid: true });
        if (hits && hits.length > 0) found.add(id);
      }
      return found;
    });
  }

  /** Hands over each mail that nobody has read; one that `take` is done with counts as read from then on. @throws Error */
  async unread(take: (mail: Arrived) => Promise<boolean>): Promise<void> {
    await this.open(async (mailbox) => {
      const uids = (await mailbox.search({ seen: false, smaller: LARGEST }, { uid: true })) || [];
      for (const uid of uids) {
        const fetched = await mailbox.fetchOne(String(uid), { source: true }, { uid: true });
        const isDone = !fetched || !fetched.source || (await take({ uid, source: fetched.source }));
        if (isDone) await mailbox.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      }
    });
  }

  private async open<T>(work: (mailbox: ImapFlow) => Promise<T>): Promise<T> {
    const { protocol, hostname, port, username, password } = new URL(this.settings.imapUrl!);
    const secure = protocol === 'imaps:';
    const mailbox = new ImapFlow({
      host: hostname,
      port: Number(port) || (secure ? 993 : 143),
      secure,
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      logger: false,
    });
    // What breaks the connection also fails what waits for it.
    mailbox.on('error', () => undefined);
    await mailbox.connect();
    try {
      const lock = await mailbox.getMailboxLock('INBOX');
      try {
        return await work(mailbox);
      } finally {
        lock.release();
      }
    } finally {
      await mailbox.logout().catch(() => mailbox.close());
    }
  }
}

/** The address in `Name <address@example.org>`. */
export const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from.trim();
