import {
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { AccountEntity } from './account.entity';

/** A seat in an exercise that the browser of a session has taken. */
@Entity('session_seat')
export class SessionSeatEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('person', { onDelete: 'CASCADE' })
  personId!: string;

  @ManyToOne(() => SessionEntity, ({ seats }) => seats, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'token_hash' })
  session?: Relation<SessionEntity>;
}

/** A browser, known by the hash of the token in its cookie. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  /** Names the session where its token must not be known. */
  @Column('uuid', { unique: true })
  id!: string;

  @Index('session_account')
  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: AccountEntity | null;

  @OneToMany(() => SessionSeatEntity, ({ session }) => session)
  seats?: SessionSeatEntity[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** When it was last used, to within some minutes. */
  @Column('timestamptz', { default: () => 'now()' })
  usedAt!: Date;

  /** What kind of browser it is. */
  @Column('text', { default: '' })
  device!: string;

  /** From where it was last used. */
  @Column('text', { default: '' })
  address!: string;

  /** The session at the provider from which it comes. */
  @Column('text', { nullable: true })
  providerSession!: string | null;

  /** When it ends unless it is used before. */
  @Column('timestamptz')
  expiresAt!: Date;
}
