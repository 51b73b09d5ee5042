import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MINUTE, SECOND } from '@tocsin/words';
import { randomUUID } from 'node:crypto';
import { In, LessThan, Repository } from 'typeorm';
import { addressOf, Mailbox } from './mailbox';
import { Mailer } from './mailer';
import { OutgoingMailEntity, type MailState } from './outgoing-mail.entity';

export type NewMail = Pick<
  OutgoingMailEntity,
  'key' | 'kind' | 'exerciseId' | 'personId' | 'message' | 'recipient' | 'content'
>;

const LOOK_EVERY = SECOND;
const AT_ONCE = 20;
/** Longer than a server can be busy with one mail: whoever took it and said nothing since is gone. */
const GONE_AFTER = 2 * MINUTE;
const MOST_ATTEMPTS = 10;

/** Mails on their way out: each is in the database before it is sent, and is sent once, whichever server does it. */
@Injectable()
export class Outbox implements OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private timer?: NodeJS.Timeout;
  private working?: Promise<void>;
  private closed = false;

  constructor(
    @InjectRepository(OutgoingMailEntity) private readonly mails: Repository<OutgoingMailEntity>,
    private readonly mailer: Mailer,
    private readonly mailbox: Mailbox,
  ) {}

  /** Stores mails to be sent; those that are known by their keys are left as they are. */
  async put(mails: readonly NewMail[]): Promise<void> {
    const rows = mails.map((mail) => ({ ...mail, id: randomUUID() }));
    for (let from = 0; from < rows.length; from += 500)
      await this.mails
        .createQueryBuilder()
        .insert()
        .values(rows.slice(from, from + 500))
        .orIgnore()
        .execute();
  }

  /** What became of the mails of an exercise, the newest first. */
  of(exercise: string): Promise<OutgoingMailEntity[]> {
    return this.mails.find({ where: { exerciseId: exercise }, order: { createdAt: 'DESC' } });
  }

  /** The mail that a reply answers, by the Message-IDs that it names. */
  async answered(messageIds: readonly string[]): Promise<OutgoingMailEntity | null> {
    const ids = messageIds.flatMap((id) => /^<?([0-9a-f-]{36})@/.exec(id)?.[1] ?? []);
    return ids.length > 0 ? this.mails.findOneBy({ id: In(ids) }) : null;
  }

  /** Stops what waits, or lets what was stopped go out. */
  async stop(exercise: string, kind: OutgoingMailEntity['kind'], stopped: boolean): Promise<void> {
    const [before, after]: MailState[] = stopped ? ['waiting', 'stopped'] : ['stopped', 'waiting'];
    await this.mails.update({ exerciseId: exercise, kind, state: before }, { state: after });
  }

  /** Sends what waits, at once and every second. */
  start(): void {
    if (!this.mailer.sends) return;
    const look = () => {
      this.working ??= this.work()
        .catch((error: Error) => this.logger.error(error.message))
        .finally(() => (this.working = undefined));
    };
    look();
    this.timer = setInterval(look, LOOK_EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.working;
  }

  private async work(): Promise<void> {
    await this.lookAfterGone();
    for (let taken = await this.take(); taken.length > 0; taken = await this.take())
      for (const mail of taken) await this.send(mail);
  }

  /** Takes mails, so that no other server does. */
  private take(): Promise<OutgoingMailEntity[]> {
    if (this.closed) return Promise.resolve([]);
    return this.mails.manager.transaction(async (manager) => {
      const found = await manager.find(OutgoingMailEntity, {
        where: { state: 'waiting', dueAt: LessThan(new Date()) },
        order: { createdAt: 'ASC' },
        take: AT_ONCE,
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      const ids = found.map(({ id }) => id);
      if (ids.length > 0)
        await manager.update(OutgoingMailEntity, { id: In(ids) }, { state: 'sending', takenAt: new Date() });
      return found;
    });
  }

  private async send({ id, recipient, content, attempts }: OutgoingMailEntity): Promise<void> {
    const settle = (values: Partial<Pick<OutgoingMailEntity, 'state' | 'reason' | 'attempts' | 'dueAt'>>) =>
      this.mails.update({ id }, values);
    // Nothing has gone out as long as it is not taken up: others wait for their turn again.
    if (this.closed) return void (await settle({ state: 'waiting' }));
    await this.mails.update({ id }, { takenAt: new Date() });
    try {
      await this.mailer.send({
        ...content,
        to: recipient,
        bcc: this.mailbox.address,
        messageId: this.messageIdOf(id),
      });
      await settle({ state: 'sent', reason: null });
    } catch (error) {
      const { message: reason, responseCode = 0, command } = error as SmtpError;
      const final = responseCode >= 500 || attempts + 1 >= MOST_ATTEMPTS;
      // After the whole of it went over the line and no answer came back, it may have been taken.
      const unsure = responseCode === 0 && command === 'DATA';
      if (unsure) return;
      const dueAt = new Date(Date.now() + Math.min(2 ** attempts * 5 * SECOND, 10 * MINUTE));
      await settle({ state: final ? 'refused' : 'waiting', reason, attempts: attempts + 1, dueAt });
      this.logger.warn(`to ${recipient}: ${reason}${final ? '' : '; tried again'}`);
    }
  }

  /** What became of mails whose server was ended while it sent them: the mailbox knows; without one, nobody does. */
  private async lookAfterGone(): Promise<void> {
    const gone = await this.mails.find({
      select: { id: true },
      where: { state: 'sending', takenAt: LessThan(new Date(Date.now() - GONE_AFTER)) },
    });
    if (gone.length === 0) return;
    const ids = gone.map(({ id }) => id);
    if (!this.mailbox.isThere) {
      await this.mails.update({ id: In(ids), state: 'sending' }, { state: 'unsure' });
      return;
    }
    const arrived = await this.mailbox.arrived(ids.map((id) => this.messageIdOf(id)));
    for (const id of ids) {
      const state = arrived.has(this.messageIdOf(id)) ? 'sent' : 'waiting';
      await this.mails.update({ id, state: 'sending' }, { state });
    }
  }

  private messageIdOf(id: string): string {
    return `<${id}@${addressOf(this.mailer.from).split('@')[1] ?? 'tocsin'}>`;
  }
}

/** What nodemailer says of a mail that was not taken. */
interface SmtpError extends Error {
  responseCode?: number;
  command?: string;
}
