import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Text } from '@tocsin/scenario';
import { In, type Repository } from 'typeorm';
import type { Pinned } from '../library/library';
import { EventLog, type Outline } from './event-log';
import { ExerciseEntity } from './exercise.entity';

/** An exercise as a list shows it. */
export interface ListedExercise extends Omit<Outline, 'exercise'> {
  id: string;
  scenario: string;
  /** Its own name, or the title of its scenario until it has one. */
  title: Text;
  created: Date;
  demo: boolean;
}

/** What the database knows of exercises beside their logs. Nothing here loads an exercise. */
@Injectable()
export class ExerciseRecords {
  constructor(
    @InjectRepository(ExerciseEntity) private readonly records: Repository<ExerciseEntity>,
    private readonly log: EventLog,
  ) {}

  async add(record: Omit<ExerciseEntity, 'aliveAt' | 'mailedUpTo' | 'joining' | 'createdAt'>): Promise<void> {
    await this.records.insert(record);
  }

  find(id: string): Promise<ExerciseEntity | null> {
    return this.records.findOneBy({ id });
  }

  /** Notes on which scenario it is played. */
  async madeOf(id: string, { id: scenarioId, hash, title, of }: Pinned): Promise<void> {
    const made = { scenarioId, scenarioHash: hash, title, madeOf: of?.scenario, madeOfVersion: of?.version };
    await this.records.update({ id }, made);
  }

  findByJoinCode(code: string): Promise<ExerciseEntity | null> {
    return this.records.findOneBy({ joinCode: code.trim().toUpperCase() });
  }

  /** Notes that the clocks of some exercises were seen running. */
  async noteAlive(ids: readonly string[], at: number): Promise<void> {
    await this.records.update({ id: In(ids) }, { aliveAt: String(at) });
  }

  /** All exercises, the newest first. */
  all(): Promise<ListedExercise[]> {
    return this.listed();
  }

  /** The ids of those that an account made. */
  async madeBy(owner: string): Promise<string[]> {
    const records = await this.records.find({ select: { id: true }, where: { owner } });
    return records.map(({ id }) => id);
  }

  /** Those of some exercises that there are, the newest first. */
  some(ids: readonly string[]): Promise<ListedExercise[]> {
    return this.listed(ids);
  }

  private async listed(ids?: readonly string[]): Promise<ListedExercise[]> {
    const [records, outlines] = await Promise.all([
      this.records.find({ where: ids && { id: In(ids) }, order: { createdAt: 'DESC' } }),
      this.log.outlines(ids),
    ]);
    const outlineOf = new Map(outlines.map(({ exercise, ...outline }) => [exercise, outline]));
    return records.flatMap(({ id, scenarioId: scenario, title, createdAt: created, demo }) => {
      const outline = outlineOf.get(id);
      if (!outline) return [];
      const name = outline.description?.name;
      return [{ id, scenario, title: name ? { en: name } : (title ?? {}), created, demo, ...outline }];
    });
  }
}
