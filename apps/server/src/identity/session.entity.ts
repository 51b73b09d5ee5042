import {
  Column,
  Entity,
  ForeignKey,
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

  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: AccountEntity | null;

  @OneToMany(() => SessionSeatEntity, ({ session }) => session)
  seats?: SessionSeatEntity[];

  @Column('timestamptz')
  expiresAt!: Date;
}
