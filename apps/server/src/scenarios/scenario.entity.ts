import type { ScenarioSummary } from '@tocsin/protocol';
import type { Finding } from '@tocsin/scenario';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../identity/account.entity';

/** A scenario that belongs to somebody; what it says is in its versions. */
@Entity('scenario')
export class ScenarioEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('scenario_owner')
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountEntity, { onDelete: 'SET NULL' })
  ownerId!: string | null;

  /** What its folder is called when it is downloaded. */
  @Column('text')
  folder!: string;

  /** The number of its newest version. */
  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

/** How a version came about. */
export type Origin = 'upload' | 'copy' | 'import' | 'restore';

/** What a scenario said at one time. A version is never changed. */
@Entity('scenario_version')
export class ScenarioVersionEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ScenarioEntity, { onDelete: 'CASCADE' })
  scenarioId!: string;

  @PrimaryColumn('integer')
  number!: number;

  /** Of the names and bytes of its files. */
  @Column('text')
  hash!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountEntity, { onDelete: 'SET NULL' })
  accountId!: string | null;

  @Column('text')
  origin!: Origin;

  /** What it is of: the name of a ready-made scenario or of a system, the number of a version. */
  @Column('text', { nullable: true })
  originOf!: string | null;

  /** What whoever made it says of it. */
  @Column('text')
  note!: string;

  /** What an import could not carry over. */
  @Column('json')
  leftBehind!: string[];

  @Column('bigint')
  bytes!: string;

  @Column('integer')
  findings!: number;

  /** The first of those that are errors. */
  @Column('json')
  errors!: Finding[];

  @Column('boolean')
  playable!: boolean;

  @Column('json', { nullable: true })
  summary!: ScenarioSummary | null;

  /** A `ScenarioOverview` as JSON. */
  @Column('text', { select: false })
  overview!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

/** The content of a file, once for each hash of it. */
@Entity('scenario_blob')
export class ScenarioBlobEntity {
  @PrimaryColumn('text')
  hash!: string;

  @Column('bytea')
  bytes!: Buffer;
}

/** A file of a version. */
@Entity('scenario_file')
export class ScenarioFileEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ScenarioEntity, { onDelete: 'CASCADE' })
  scenarioId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @PrimaryColumn('text')
  path!: string;

  @Index('scenario_file_blob')
  @Column('text')
  @ForeignKey(() => ScenarioBlobEntity)
  blobHash!: string;
}

/** A page of a version's injects: a list of `InjectRow` as JSON. */
@Entity('scenario_page')
export class ScenarioPageEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ScenarioEntity, { onDelete: 'CASCADE' })
  scenarioId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @PrimaryColumn('integer')
  page!: number;

  @Column('text')
  rows!: string;
}

/** What a colleague may do with somebody's scenario. */
@Entity('scenario_share')
export class ScenarioShareEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ScenarioEntity, { onDelete: 'CASCADE' })
  scenarioId!: string;

  @Index('scenario_share_account')
  @PrimaryColumn('uuid')
  @ForeignKey(() => AccountEntity, { onDelete: 'CASCADE' })
  accountId!: string;

  @Column('text')
  role!: 'viewer' | 'editor';
}

export const SCENARIO_TABLES = [
  ScenarioEntity,
  ScenarioVersionEntity,
  ScenarioBlobEntity,
  ScenarioFileEntity,
  ScenarioPageEntity,
  ScenarioShareEntity,
];
