import type { Survey } from '@tocsin/scenario';

export interface HotwashEvents {
  SurveyOpened: Survey;
  /** Only its author sees it. */
  SurveyAnswered: { person: string; organisation?: string; values: Record<string, number | string> };
  /** The answers as they are shared: without names where the survey is anonymous. */
  SurveyClosed: {
    asked: number;
    answers: { organisation?: string; person?: string; values: Record<string, number | string> }[];
  };
}

declare module '../../core/events' {
  interface EventData extends HotwashEvents {}
}
