import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { PersonEntity } from '../exercises/person.entity';

/** Somebody who asked for a seat by the exercise's code and waits for control's nod. */
@Entity('seat_claim')
export class SeatClaimEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Hash of the token with which the browser that asked comes back. */
  @Column('text', { unique: true })
  tokenHash!: string;

  @Index('seat_claim_exercise')
  @Column('uuid')
  @ForeignKey(() => ExerciseEntity, { onDelete: 'CASCADE' })
  exerciseId!: string;

  /** Whose seat it is; absent for somebody new, until control has let them in. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => PersonEntity, { onDelete: 'CASCADE' })
  personId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  organisation!: string;

  @Column('text', { default: 'waiting' })
  standing!: 'waiting' | 'admitted' | 'refused';

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
