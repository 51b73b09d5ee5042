import type { EvaluationEventData, Rating } from './evaluation-events';

type Stamped<T> = T & { at: number; wall: number };

export interface Observation extends Stamped<EvaluationEventData['ObservationMade']> {
  seq: number;
  corrected: number;
  withdrawn?: string;
}

/** What was rated, by whom, and what they agreed on. */
export interface Rated {
  subject: string;
  organisation?: string;
  /** The newest rating of each evaluator. */
  given: Record<string, Stamped<EvaluationEventData['RatingGiven']>>;
  agreed?: Stamped<EvaluationEventData['RatingAgreed']>;
}

export interface Statement extends Stamped<EvaluationEventData['StatementWritten']> {
  /** Sequence of the event that wrote it: whoever changes it says which version they read. */
  version: number;
  /** Sequence of its first version: its place among the others. */
  first: number;
}

export type ReleasedNote = Stamped<EvaluationEventData['NoteReleased']>;

/** What evaluators and participants have said of the exercise, as far as one may see it. */
export interface EvaluationState {
  observations: Record<string, Observation>;
  /** By `ratingKey`. */
  ratings: Record<string, Rated>;
  survey?: EvaluationEventData['SurveyOpened'];
  /** By person; everybody sees their own. */
  surveyAnswers: Record<string, EvaluationEventData['SurveyAnswered']>;
  surveyResult?: EvaluationEventData['SurveyClosed'];
  releasedNotes: Record<string, ReleasedNote>;
  statements: Record<string, Statement>;
  /** By part of the report. */
  releases: Record<string, Stamped<EvaluationEventData['ReportReleased']>>;
}

export const emptyEvaluation = (): EvaluationState => ({
  observations: {},
  ratings: {},
  surveyAnswers: {},
  releasedNotes: {},
  statements: {},
  releases: {},
});

/** Under which key ratings of the same thing lie together. */
export const ratingKey = ({ subject, organisation }: { subject: string; organisation?: string }): string =>
  organisation ? `${subject}@${organisation}` : subject;

/**
 * The rating that stands: what was agreed, else what all who rated gave. `disputed` while they differ;
 * nothing while nobody has rated, which is neither good nor bad.
 */
export function standingRating(rated: Rated | undefined): Rating | 'disputed' | undefined {
  if (!rated) return undefined;
  if (rated.agreed) return rated.agreed.rating;
  const [first, ...others] = Object.values(rated.given).map(({ rating }) => rating);
  return others.every((other) => other === first) ? first : 'disputed';
}
