import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Rejected } from '@tocsin/engine';
import { cleanText, SECOND } from '@tocsin/words';
import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { Repository } from 'typeorm';
import { ZodError } from 'zod';
import { Exercises } from '../exercises/exercises';
import { PersonEntity } from '../exercises/person.entity';
import { Mailbox, type Arrived } from '../mail/mailbox';
import { Outbox } from '../mail/outbox';
import { Recurring } from '../recurring';

const LOOK_EVERY = 5 * SECOND;
const LONGEST = 10_000;

/** Replies to injects that went to real inboxes: found by the Message-IDs that they answer, and sent as their writers' own. */
@Injectable()
export class Replies implements OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private readonly looking = new Recurring(
    () => this.mailbox.unread((mail) => this.isTaken(mail)),
    ({ message }) => this.logger.warn(`the mailbox cannot be read: ${message}`),
  );

  constructor(
    @InjectRepository(PersonEntity) private readonly people: Repository<PersonEntity>,
    private readonly exercises: Exercises,
    private readonly mailbox: Mailbox,
    private readonly outbox: Outbox,
  ) {}

  /** Looks at once, and every few seconds. */
  start(): void {
    if (this.mailbox.isThere) this.looking.start(LOOK_EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.looking.end();
  }

  /** One that could not be stored stays unread, and is taken up again; it does not keep others waiting. */
  private async isTaken(mail: Arrived): Promise<boolean> {
    try {
      await this.take(mail);
      return true;
    } catch (error) {
      this.logger.warn(`a mail could not be taken in, and stays unread: ${(error as Error).message}`);
      return false;
    }
  }

  /** @throws Error when it could not be stored */
  private async take({ source }: Arrived): Promise<void> {
    const { from, messageId, inReplyTo, references, subject, text } = await PostalMime.parse(source);
    const answered = await this.outbox.answered(
      `${inReplyTo ?? ''} ${references ?? ''}`.split(/\s+/).filter(Boolean),
    );
    if (!answered || answered.kind !== 'inject' || !answered.message || !messageId) return;
    const person = await this.people.findOneBy({ id: answered.personId });
    if (!person?.email || person.email.toLowerCase() !== from?.address?.toLowerCase()) {
      this.logger.warn(
        `a reply to ${answered.id} came from another address than it went to, and is left alone`,
      );
      return;
    }
    const exercise = await this.exercises.get(answered.exerciseId);
    const sender = exercise?.state.messages[answered.message]?.from;
    const body = cleanText(own(text ?? '')).slice(0, LONGEST);
    if (!exercise || !sender || !body) return;
    // The same mail has the same id, however often it is read.
    const id = `${person.id}/mail-${createHash('sha256').update(messageId).digest('hex')}`;
    const title =
      cleanText(subject ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 200) || '–';
    try {
      await exercise.run({
        type: 'SendMessage',
        to: [sender],
        title,
        body,
        inReplyTo: answered.message,
        id,
        at: Date.now(),
        by: person.id,
      });
    } catch (error) {
      if (!(error instanceof Rejected || error instanceof ZodError)) throw error;
      this.logger.warn(`a reply to ${answered.id} was refused: ${error.message}`);
    }
  }
}

/** What somebody wrote themselves, without the mail that they answer. */
export function own(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const quoted = lines.findIndex((line) => line.startsWith('>'));
  if (quoted < 0) return text.trim();
  // The line before a quotation says whose it is.
  const before = lines.slice(0, quoted).join('\n').trimEnd();
  return (
    before.replace(/\n[^\n]*:$/, '').trim() ||
    lines
      .filter((line) => !line.startsWith('>'))
      .join('\n')
      .trim()
  );
}
