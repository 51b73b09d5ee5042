import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../account.entity';

/** The secret that an account shares with an app that shows codes. */
@Entity('account_totp')
export class TotpEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId!: string;

  @Column('text')
  secret!: string;

  /** Whether a code of the app was seen: until then none is asked for. */
  @Column('boolean')
  confirmed!: boolean;

  /** The step of the last code that was used: none is good twice. */
  @Column('bigint', { default: 0 })
  lastStep!: string;
}

/** A code on paper that stands in for the app, once. */
@Entity('recovery_code')
export class RecoveryCodeEntity {
  @PrimaryColumn('text')
  codeHash!: string;

  @Index('recovery_code_account')
  @Column('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId!: string;
}
