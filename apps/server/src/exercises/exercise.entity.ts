import type { Text } from '@tocsin/scenario';
import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../identity/account.entity';
import type { JoinPolicy } from './join-policy';
import { ContentEntity } from '../library/content.entity';
import { ScenarioEntity } from '../scenarios/scenario.entity';

/** An exercise; what happens in it is in its log. */
@Entity('exercise')
export class ExerciseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  scenarioId!: string;

  @Column('text')
  @ForeignKey(() => ContentEntity)
  scenarioHash!: string;

  /** Whose scenario it was made of, where that is not a ready-made one, and of which version of it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => ScenarioEntity, { onDelete: 'SET NULL' })
  madeOf!: string | null;

  @Column('integer', { nullable: true })
  madeOfVersion!: number | null;

  /** As its scenario says; absent in rows that an older server wrote. */
  @Column('json', { nullable: true })
  title!: Text | null;

  @Column('text', { unique: true })
  joinCode!: string;

  /** What control has set of who may join by the code. */
  @Column('json', { nullable: true })
  joining!: Partial<JoinPolicy> | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountEntity, { onDelete: 'SET NULL' })
  owner!: string | null;

  @Column('boolean', { default: false })
  demo!: boolean;

  /** When its clock was last seen running, epoch milliseconds. */
  @Column('bigint', { nullable: true })
  aliveAt!: string | null;

  /** Up to which event injects have gone to real inboxes; absent where they go to none. */
  @Column('integer', { nullable: true })
  mailedUpTo!: number | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
