import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '@tocsin/words';
import { AccountEntity } from '../identity/account.entity';
import { ExerciseEntity } from './exercise.entity';

/** Somebody who takes part in an exercise: the log names them by id alone. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Index('person_exercise')
  @Column('uuid')
  @ForeignKey(() => ExerciseEntity)
  exerciseId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  /** In which they are written to; absent: the exercise's. */
  @Column('text', { nullable: true })
  language!: Language | null;

  /** Token of the link with which they join. */
  @Column('text', { unique: true })
  invitation!: string;

  /** From when on the link opens nothing; absent: it never ends. */
  @Column('timestamptz', { nullable: true })
  invitationEndsAt!: Date | null;

  /** When a browser first asked what the link opens. */
  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  /** When somebody first took the seat. */
  @Column('timestamptz', { nullable: true })
  seatedAt!: Date | null;

  /** Whose seat it is, on whichever device they sign in; absent for those who take part without an account. */
  @Index('person_account')
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountEntity, { onDelete: 'SET NULL' })
  accountId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** When their name was erased. */
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;
}
