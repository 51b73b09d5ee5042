import type { Entries } from '../../core/state';
import type { HotwashEvents } from './events';

export interface HotwashState {
  readonly survey?: HotwashEvents['SurveyOpened'];
  /** By person; everybody sees their own. */
  readonly surveyAnswers: Entries<HotwashEvents['SurveyAnswered']>;
  readonly surveyResult?: HotwashEvents['SurveyClosed'];
}

declare module '../../core/state' {
  interface State extends HotwashState {}
}
