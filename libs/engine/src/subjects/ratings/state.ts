import type { Entries, Stamped } from '../../core/state';
import type { Rating, RatingEvents } from './events';

/** What was rated, by whom, and what they agreed on. */
export interface Rated {
  subject: string;
  organisation?: string;
  /** The newest rating of each evaluator. */
  given: Record<string, Stamped<RatingEvents['RatingGiven']>>;
  agreed?: Stamped<RatingEvents['RatingAgreed']>;
}

export interface RatingsState {
  /** By `ratingKey`. */
  readonly ratings: Entries<Rated>;
}

/** Under which key ratings of the same thing are kept together. */
export const ratingKey = ({ subject, organisation }: { subject: string; organisation?: string }): string =>
  organisation ? `${subject}@${organisation}` : subject;

/**
 * The rating that counts: what was agreed, else what all who rated gave. `disputed` while they differ;
 * nothing while nobody has rated, which is neither good nor bad.
 */
export function standingRating(rated: Rated | undefined): Rating | 'disputed' | undefined {
  if (!rated) return undefined;
  if (rated.agreed) return rated.agreed.rating;
  const [first, ...others] = Object.values(rated.given).map(({ rating }) => rating);
  return others.every((other) => other === first) ? first : 'disputed';
}

declare module '../../core/state' {
  interface State extends RatingsState {}
}
