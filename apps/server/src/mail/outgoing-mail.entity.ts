import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { PersonEntity } from '../exercises/person.entity';

/**
 * `sending`: a server has taken it and has not said how it went. `unsure`: it may have gone out before its server was
 * ended; nobody sends it again by itself. `stopped`: mail was switched off before it went out.
 */
export type MailState = 'waiting' | 'sending' | 'sent' | 'refused' | 'unsure' | 'stopped';

/** What a mail says, with everything that it takes to send it. */
export interface MailContent {
  subject: string;
  text: string;
  headers?: Record<string, string>;
  /** An entry for a calendar, as iCalendar. */
  calendar?: string;
}

/** A mail to somebody who takes part in an exercise; each is sent once. */
@Entity('outgoing_mail')
@Index('outgoing_mail_open', { synchronize: false })
export class OutgoingMailEntity {
  /** Also the first half of its Message-ID, by which a reply finds it. */
  @PrimaryColumn('uuid')
  id!: string;

  /** What it is: of two with the same, only the first is sent. */
  @Column('text', { unique: true })
  key!: string;

  @Column('text')
  kind!: 'invitation' | 'inject';

  @Index('outgoing_mail_exercise')
  @Column('uuid')
  @ForeignKey(() => ExerciseEntity, { onDelete: 'CASCADE' })
  exerciseId!: string;

  @Column('uuid')
  @ForeignKey(() => PersonEntity, { onDelete: 'CASCADE' })
  personId!: string;

  /** The message of the exercise that it brings. */
  @Column('text', { nullable: true })
  message!: string | null;

  @Column('text')
  recipient!: string;

  @Column('json')
  content!: MailContent;

  @Column('text', { default: 'waiting' })
  state!: MailState;

  @Column('integer', { default: 0 })
  attempts!: number;

  /** Not before. */
  @Column('timestamptz', { default: () => 'now()' })
  dueAt!: Date;

  @Column('timestamptz', { nullable: true })
  takenAt!: Date | null;

  /** What the mail server said last. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
