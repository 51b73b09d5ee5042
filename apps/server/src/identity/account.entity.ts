import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who may make exercises. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  /** In lower case. */
  @Column('text', { unique: true })
  email!: string;

  @Column('text')
  passwordHash!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A link with which one account can be made, once. */
@Entity('set_up_link')
export class SetUpLinkEntity {
  @PrimaryColumn('text')
  tokenHash!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
