import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody did in administration or control, chained to what was done before. Only ever appended to. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn('integer')
  seq!: number;

  /** What was done, as `account-invited`. */
  @Column('text')
  act!: string;

  /** Epoch milliseconds. */
  @Column('bigint')
  at!: string;

  /** The account or person who did it; `command-line` and `server` for these. */
  @Column('text')
  actor!: string;

  @Column('json')
  data!: object;

  @Column('text')
  hash!: string;
}

/** The end of the chain; whoever appends holds it. */
@Entity('audit_head')
export class AuditHeadEntity {
  @PrimaryColumn('boolean', { default: true })
  one!: boolean;

  @Column('integer')
  seq!: number;

  @Column('text')
  hash!: string;
}
