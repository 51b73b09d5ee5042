import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** An event of a log: a row that is only ever added, by `event-log.ts`. */
@Entity('exercise_event')
@Unique(['exerciseId', 'commandId', 'commandPart'])
@Index('exercise_event_conduct', { synchronize: false })
@Index('exercise_event_enrolment', { synchronize: false })
@Index('exercise_event_person', { synchronize: false })
export class ExerciseEventEntity {
  @PrimaryColumn('uuid')
  exerciseId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  type!: string;

  @Column('smallint', { default: 1 })
  version!: number;

  @Column('json', { nullable: true })
  data!: unknown;

  @Column('double precision')
  exerciseTime!: number;

  @Column('bigint')
  at!: string;

  @Column('text')
  actor!: string;

  @Column('text')
  commandId!: string;

  @Column('integer')
  commandPart!: number;

  /** Keys of those who may see it. */
  @Column('text', { array: true })
  audience!: string[];

  @Column('text')
  dataHash!: string;

  /** Whether texts in the data were erased since: `dataHash` is of the data as they were written. */
  @Column('boolean', { default: false })
  erased!: boolean;

  @Column('text')
  hash!: string;
}
