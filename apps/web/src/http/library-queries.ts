import type { InjectRow, ListedScenario, ScenarioOverview } from '@tocsin/protocol';
import type { Text } from '@tocsin/scenario';
import { queryOptions } from '@tanstack/react-query';
import { ask } from './api';

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
  queryFn: () => ask<ListedScenario[]>('/scenarios'),
});
export const scenarioQuery = (key: string) =>
  queryOptions({
    queryKey: ['scenarios', key],
    queryFn: () => ask<ScenarioOverview>(`/scenarios/${encodeURIComponent(key)}`),
  });
/** A page of a scenario's injects; the first is 0. */
export const injectsQuery = (key: string, page: number) =>
  queryOptions({
    queryKey: ['scenarios', key, 'injects', page],
    queryFn: () => ask<InjectRow[]>(`/scenarios/${encodeURIComponent(key)}/injects?page=${page}`),
  });
export const exercisesQuery = queryOptions({
  queryKey: ['exercises'],
  queryFn: () => ask<ExerciseSummary[]>('/exercises'),
});
