import type { Trend, TrendId, TrendUnit } from '@tocsin/report';
import type { Text } from '@tocsin/scenario';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../../http/api';

export interface TrendFigure {
  id: TrendId;
  unit: TrendUnit;
}
/** An exercise that has ended, and what it says of each figure. */
export interface PlayedExercise {
  id: string;
  scenario: string;
  title: Text;
  started: number;
  readings: Trend['readings'];
}

export const trendsQuery = queryOptions({
  queryKey: ['trends'],
  queryFn: () => ask<{ figures: TrendFigure[]; exercises: PlayedExercise[] }>('/trends'),
});
