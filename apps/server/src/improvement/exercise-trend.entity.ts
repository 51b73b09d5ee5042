import type { Trend } from '@tocsin/report';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ExerciseEntity } from '../exercises/exercise.entity';

/** Figures of an exercise, counted from its log up to one of its events. */
@Entity('exercise_trend')
export class ExerciseTrendEntity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => ExerciseEntity, { onDelete: 'CASCADE' })
  exerciseId!: string;

  @Column('integer')
  seq!: number;

  /** In which way they were counted. */
  @Column('smallint')
  counted!: number;

  @Column('json')
  body!: Trend;
}
