import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Role } from './roles';

/** Somebody who signs in: to administer, to make exercises, or to what they are let into. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** In lower case. */
  @Column('text', { unique: true })
  email!: string;

  /** Absent where only the provider signs in. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('text')
  role!: Role;

  /** By whom and as whom the provider of OpenID Connect knows it. */
  @Column('text', { nullable: true, unique: true })
  subject!: string | null;

  /** What the provider says of where they work. */
  @Column('text', { nullable: true })
  organisation!: string | null;

  /** Since when it cannot be signed in to. */
  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A link with which the first account can be made, once. */
@Entity('set_up_link')
export class SetUpLinkEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A link with which one person makes their account, or gives it a new password; once, and for some days. */
@Entity('account_link')
export class AccountLinkEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  /** Names the link where its token must not be known. */
  @Column('uuid', { unique: true })
  id!: string;

  /** Whose password it resets; absent where it invites somebody. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId!: string | null;

  /** In lower case. */
  @Column('text')
  email!: string;

  @Column('text')
  role!: Role;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
