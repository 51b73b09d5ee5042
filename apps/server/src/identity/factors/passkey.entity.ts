import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../account.entity';

/** A key that a device keeps, and with which its owner signs in. */
@Entity('passkey')
export class PasskeyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('passkey_account')
  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId!: string;

  /** As the device names it. */
  @Column('text', { unique: true })
  credentialId!: string;

  @Column('bytea')
  publicKey!: Buffer;

  /** How often it was used, where the device counts. */
  @Column('bigint')
  counter!: string;

  /** On what it was made, for its owner to know it by. */
  @Column('text')
  device!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}

/** What a device was asked to sign; good once, and for some minutes. */
@Entity('passkey_challenge')
export class PasskeyChallengeEntity {
  @PrimaryColumn('text')
  challenge!: string;

  /** Who adds a key; absent where somebody signs in. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId!: string | null;

  @Column('timestamptz')
  expiresAt!: Date;
}
