import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { TRENDS, unitOf, type Trend, type TrendId, type TrendUnit } from '@tocsin/report';
import type { Text } from '@tocsin/scenario';
import { Repository } from 'typeorm';
import { ExerciseRecords } from '../exercises/exercise-records';
import { ReportMaker } from '../reports/report-maker';
import { ExerciseTrendEntity } from './exercise-trend.entity';

/** Rises when a figure is counted differently: what was counted before is then counted again. */
const COUNTED = 1;

export interface TrendsAnswer {
  figures: { id: TrendId; unit: TrendUnit }[];
  /** In the order in which they were played. */
  exercises: (Trend & { id: string; scenario: string; title: Text; started: number })[];
}

/** The same figures over all exercises that have ended; the demo is none of them. */
@Injectable()
export class Trends {
  private readonly counting = new Map<string, Promise<Trend>>();

  constructor(
    @InjectRepository(ExerciseTrendEntity) private readonly trends: Repository<ExerciseTrendEntity>,
    private readonly exercises: ExerciseRecords,
    private readonly maker: ReportMaker,
  ) {}

  async all(): Promise<TrendsAnswer> {
    const exercises: TrendsAnswer['exercises'] = [];
    // One after the other: a log that is counted lies in memory as a whole.
    for (const { id, scenario, title, standing, seq, demo } of await this.exercises.all()) {
      if (standing !== 'ended' || demo) continue;
      const { started, readings } = await this.of(id, seq);
      if (started === undefined) continue;
      exercises.push({ id, scenario, title, started, readings });
    }
    return {
      figures: TRENDS.map((id) => ({ id, unit: unitOf(id) })),
      exercises: exercises.sort((a, b) => a.started - b.started),
    };
  }

  /** Counted once for each end of the log; those who ask meanwhile wait for the same count. */
  private of(exercise: string, seq: number): Promise<Trend> {
    const key = `${exercise} ${seq}`;
    const running = this.counting.get(key);
    if (running) return running;
    const counting = this.kept(exercise, seq).finally(() => this.counting.delete(key));
    this.counting.set(key, counting);
    return counting;
  }

  private async kept(exercise: string, seq: number): Promise<Trend> {
    const known = await this.trends.findOneBy({ exerciseId: exercise, seq, counted: COUNTED });
    if (known) return known.body;
    const trend = await this.maker.trend({ exercise, seq });
    await this.trends.upsert({ exerciseId: exercise, seq, counted: COUNTED, body: trend }, ['exerciseId']);
    return trend;
  }
}
