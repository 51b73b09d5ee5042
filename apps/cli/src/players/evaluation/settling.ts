import { ratingKey, standingRating, type Rating, type State, type RatedSubject } from '@tocsin/engine';
import type { Given } from '../planned';
import type { Guide } from './guide';
import { middleOf, ratingOf, type Leanings } from './judging';
import { evaluatorsOf } from './observing';
import type { Wording } from './wording';

/** Each evaluator rates everything that was seen, on their own, unless they have and still think so. */
export const taskRatings = (state: State, guide: Guide, leanings: Leanings, wording: Wording): Given[] =>
  evaluatorsOf(state).flatMap((by) =>
    [...guide.seen.values()].flatMap(({ of, outcomes }): Given[] => {
      const rating = ratingOf(outcomes, leanings.of(by, of));
      if (state.ratings[ratingKey(of)]?.given[by]?.rating === rating) return [];
      const reason = wording.t('reason.task', { tally: wording.tally(outcomes) });
      return [{ by, body: { type: 'GiveRating', ...of, rating, reason } }];
    }),
  );

/** Where they differ they look at it together, and settle on what the numbers say. */
export function agreedTasks(state: State, guide: Guide, wording: Wording): Given[] {
  return [...guide.seen.values()].flatMap(({ of, outcomes }) =>
    agreed(of, ratingOf(outcomes), wording.tally(outcomes), state, wording),
  );
}

/** Each rates an objective by what they gave within it; one of which nothing was seen is not rated. */
export const objectiveRatings = (state: State, guide: Guide, wording: Wording): Given[] =>
  evaluatorsOf(state).flatMap((by) =>
    guide.objectives.flatMap(({ id }): Given[] => {
      const given = guide.of(id).flatMap(({ of }) => state.ratings[ratingKey(of)]?.given[by]?.rating ?? []);
      if (given.length === 0) return [];
      const reason = wording.t('reason.objective', { rated: given.length });
      return [
        { by, body: { type: 'GiveRating', subject: `objective:${id}`, rating: middleOf(given), reason } },
      ];
    }),
  );

export function agreedObjectives(state: State, guide: Guide, wording: Wording): Given[] {
  return guide.objectives.flatMap(({ id }) => {
    const seen = guide.of(id);
    const standing = seen.flatMap(({ of }) => settled(of, state) ?? []);
    if (standing.length === 0) return [];
    const tally = wording.tally(seen.flatMap(({ outcomes }) => outcomes));
    return agreed({ subject: `objective:${id}` }, middleOf(standing), tally, state, wording);
  });
}

/** The rating that stands of a subject, where one does. */
export function settled(of: RatedSubject, state: State): Rating | undefined {
  const rating = standingRating(state.ratings[ratingKey(of)]);
  return rating === 'disputed' ? undefined : rating;
}

function agreed(of: RatedSubject, rating: Rating, tally: string, state: State, { t }: Wording): Given[] {
  const [by] = evaluatorsOf(state);
  if (!by || standingRating(state.ratings[ratingKey(of)]) !== 'disputed') return [];
  const reason = t('reason.agreed', { tally });
  return [{ by, body: { type: 'AgreeRating', ...of, rating, reason } }];
}
