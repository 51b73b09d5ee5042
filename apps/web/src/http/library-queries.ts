import type { Text } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './api';

/** A scenario as the library shows it. */
export interface ScenarioSummary {
  id: string;
  title: Text;
  summary: Text;
  languages: Language[];
  organisations: number;
  injects: number;
  /** Milliseconds from STARTEX to ENDEX. */
  duration: number;
  findings: number;
  /** The first that keep it from being played, as the check words them. */
  errors: { file: string; message: string }[];
  /** The name of its folder, which no other has. */
  folder: string;
  /** Whether an exercise may be made of it. */
  broken: boolean;
}
/** An exercise as a list shows it. */
export interface ExerciseSummary {
  id: string;
  scenario: string;
  created: string;
  title: Text;
  /** When and where it is planned. */
  date?: string;
  time?: string;
  place?: string;
  classification?: string;
  standing?: 'new' | 'ready' | 'running' | 'ended';
  people: number;
  /** The account's seat in it; who made it in an older Tocsin gets one on opening it. */
  seat?: string;
}

export const scenariosQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: () => ask<ScenarioSummary[]>('/scenarios'),
});
export const exercisesQuery = queryOptions({
  queryKey: ['exercises'],
  queryFn: () => ask<ExerciseSummary[]>('/exercises'),
});
