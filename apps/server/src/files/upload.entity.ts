import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { PersonEntity } from '../exercises/person.entity';

/** A file that somebody uploaded to attach it. */
@Entity('upload')
export class UploadEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => ExerciseEntity)
  exerciseId!: string;

  @Column('uuid')
  @ForeignKey(() => PersonEntity)
  personId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  type!: string;

  @Column('integer')
  size!: number;

  @Column('bytea')
  bytes!: Buffer;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
