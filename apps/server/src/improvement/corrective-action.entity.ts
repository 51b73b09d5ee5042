import type { ActionHistory, ActionState, CapabilityElement, TestResult } from '@tocsin/protocol';
import type { Text } from '@tocsin/scenario';
import {
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  VirtualColumn,
  type Relation,
} from 'typeorm';

/** An exercise that tests an action, known by its id alone: the plan outlives it. */
@Entity('corrective_action_test')
export class ActionTestEntity {
  @PrimaryColumn('uuid')
  actionId!: string;

  @PrimaryColumn('uuid')
  exerciseId!: string;

  @ManyToOne(() => CorrectiveActionEntity, ({ tests }) => tests)
  @JoinColumn({ name: 'action_id' })
  action?: Relation<CorrectiveActionEntity>;

  @Column('json')
  exerciseTitle!: Text;

  @Column('text', { nullable: true })
  result!: TestResult | null;

  @Column('text')
  remark!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  chosenAt!: Date;
}

@Entity('corrective_action')
export class CorrectiveActionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { nullable: true })
  exerciseId!: string | null;

  @Column('json', { nullable: true })
  exerciseTitle!: Text | null;

  @Column('text', { nullable: true })
  finding!: string | null;

  @Column('text')
  capability!: string;

  @Column('text')
  issue!: string;

  @Column('text')
  action!: string;

  @Column('text')
  element!: CapabilityElement;

  @Column('text')
  owner!: string;

  @Column('text')
  contact!: string;

  @Column('date', { nullable: true })
  starts!: string | null;

  @Column('date')
  due!: string;

  @Column('text')
  state!: ActionState;

  @Column('text')
  reason!: string;

  @Column('text')
  evidence!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt!: Date;

  /** By the calendar of the database, so that all servers agree. */
  @VirtualColumn({ type: 'integer', query: (action) => `${action}.due - current_date` })
  daysLeft!: number;

  @OneToMany(() => ActionTestEntity, ({ action }) => action)
  tests?: ActionTestEntity[];
}

/** A change of an action: the table refuses to be changed or emptied. */
@Entity('corrective_action_change')
export class ActionChangeEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => CorrectiveActionEntity)
  actionId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  /** May name an account that is no more. */
  @Column('uuid')
  accountId!: string;

  @Column('json')
  before!: ActionHistory['before'];

  @Column('json')
  after!: ActionHistory['after'];
}

/** That the point of contact of an action was reminded of a due date. */
@Entity('corrective_action_reminder')
export class ActionReminderEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => CorrectiveActionEntity)
  actionId!: string;

  @PrimaryColumn('date')
  due!: string;

  @PrimaryColumn('text')
  stage!: 'overdue' | 'week' | 'month';

  @CreateDateColumn({ type: 'timestamptz' })
  sentAt!: Date;
}
