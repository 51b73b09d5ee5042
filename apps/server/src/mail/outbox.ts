import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MINUTE, SECOND } from '@tocsin/words';
import { randomUUID } from 'node:crypto';
import { In, LessThan, Repository } from 'typeorm';
import { Recurring } from '../recurring';
import { addressOf, Mailbox } from './mailbox';
import { Mailer } from './mailer';
import { OutgoingMailEntity, type MailState } from './outgoing-mail.entity';

export type NewMail = Pick<
  OutgoingMailEntity,
  'key' | 'kind' | 'exerciseId' | 'personId' | 'message' | 'recipient' | 'content'
>;

const LOOK_EVERY = SECOND;
/** Longer than a server is busy with one mail, and than its copy needs to the mailbox. */
const GONE_AFTER = 10 * MINUTE;
const MOST_ATTEMPTS = 10;

/** Mails on their way out: each is in the database before it is sent, and is sent once, whichever server does it. */
@Injectable()
export class Outbox implements OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private readonly sending = new Recurring(
    () => this.work(),
    ({ message }) => this.logger.error(message),
  );
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
  of(exercise: string): Promise<Omit<OutgoingMailEntity, 'content'>[]> {
    return this.mails.find({
      select: {
        id: true,
        personId: true,
        kind: true,
        message: true,
        state: true,
        reason: true,
        createdAt: true,
      },
      where: { exerciseId: exercise },
      order: { createdAt: 'DESC' },
    });
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
    if (this.mailer.sends) this.sending.start(LOOK_EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    await this.sending.end();
  }

  private async work(): Promise<void> {
    await this.lookAfterGone();
    for (let mail = await this.take(); mail; mail = await this.take()) await this.send(mail);
  }

  /** Takes the mail that has waited longest, so that no other server does. */
  private async take(): Promise<OutgoingMailEntity | null> {
    if (this.closed) return null;
    return this.mails.manager.transaction(async (manager) => {
      const mail = await manager.findOne(OutgoingMailEntity, {
        where: { state: 'waiting', dueAt: LessThan(new Date()) },
        order: { createdAt: 'ASC' },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (mail)
        await manager.update(OutgoingMailEntity, { id: mail.id }, { state: 'sending', takenAt: new Date() });
      return mail;
    });
  }

  private async send({ id, recipient, content, attempts }: OutgoingMailEntity): Promise<void> {
    const settle = (values: Partial<Pick<OutgoingMailEntity, 'state' | 'reason' | 'attempts' | 'dueAt'>>) =>
      this.mails.update({ id }, values);
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
