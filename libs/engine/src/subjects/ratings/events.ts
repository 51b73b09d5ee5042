/** Performed without, with some, or with significant challenges; unable to be performed (HSEEP, 2020). */
export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export type Rating = (typeof RATINGS)[number];

/** What is rated: a critical task, or an objective as a whole; of one organisation, or of all together. */
export interface RatedSubject {
  subject: `task:${string}` | `objective:${string}`;
  organisation?: string;
}

export interface RatingEvents {
  /** One evaluator's own rating; a later one of theirs takes its place. */
  RatingGiven: RatedSubject & { rating: Rating; reason: string; person: string; observation?: string };
  /** What they settled on together; what each gave stays. */
  RatingAgreed: RatedSubject & { rating: Rating; reason: string; person: string };
}

declare module '../../core/events' {
  interface EventData extends RatingEvents {}
}
