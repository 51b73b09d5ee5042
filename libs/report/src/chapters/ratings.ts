import { ratingKey, RATINGS, standingRating, type Rated, type Rating, type State } from '@tocsin/engine';
import { Address, tasksOf, type Objective } from '@tocsin/scenario';
import type { Block, Cell, Tone } from '../document/document';
import type { Telling } from './telling';

const TONES: Record<Rating, Tone> = { P: 'good', S: 'note', M: 'caution', U: 'alarm' };

/** What the letters mean, said once: a table of them would be a wall of the same words. */
export const legendOf = ({ t, labelled }: Telling): Block => ({
  kind: 'paragraph',
  text: `${t('ratingsTitle')}. ${RATINGS.map((one) => labelled(one, t(`terms:rating.${one}`))).join('; ')}.`,
});

/** A rating as a cell; what nobody rated is told so. */
export function ratingCell(rating: Rating | 'disputed' | undefined, { t }: Telling): Cell {
  if (rating === undefined) return t('terms:rating.none');
  if (rating === 'disputed') return { text: t('terms:rating.disputed'), tone: 'note' };
  return { text: rating, tone: TONES[rating], strong: true };
}

/** The rating of an objective as a whole, and of each of its tasks, by organisation. */
export function ratingsOf(objective: Objective, state: State, tell: Telling): Block[] {
  const { t, words } = tell;
  const tasks = tasksOf([objective]);
  const whole = standingRating(state.ratings[ratingKey({ subject: `objective:${objective.id}` })]);
  let heading = '';
  const rows = tasks.flatMap(({ capability, target, task }): Cell[][] => {
    const above = tell.labelled(words(capability.title), words(target.title));
    const heads = above === heading ? [] : [[above]];
    heading = above;
    return [
      ...heads,
      ...byRating(`task:${task.id}`, state).map(([rating, of]): Cell[] => [
        words(task.title),
        of.map(({ organisation: id }) => (id ? tell.organisation(id) : t('allTogether'))).join(', '),
        ratingCell(rating, tell),
      ]),
    ];
  });
  const shown = whole === undefined ? t('terms:rating.none') : plain(whole, tell);
  const table: Block = {
    kind: 'table',
    caption: t('tasksOf', { objective: words(objective.title) }),
    columns: [{ title: t('task'), head: true }, { title: t('organisations') }, { title: t('rating') }],
    rows,
  };
  return [
    { kind: 'paragraph', text: t('objectiveRating', { rating: shown }) },
    ...(rows.length > 0 ? [table] : []),
  ];
}

/** Who was rated alike, the best first; without a rating, nobody in particular. */
function byRating(
  subject: string,
  state: State,
): [Rating | 'disputed' | undefined, Pick<Rated, 'organisation'>[]][] {
  const rated = Object.values(state.ratings).filter((one) => one.subject === subject);
  if (rated.length === 0) return [[undefined, [{}]]];
  return ([...RATINGS, 'disputed', undefined] as const).flatMap((rating) => {
    const of = rated.filter((one) => standingRating(one) === rating);
    return of.length === 0 ? [] : [[rating, of] as [typeof rating, Rated[]]];
  });
}

/** How an organisation was rated, as far as it was released to it. */
export function releasedRatings({ releases }: State, organisation: string, tell: Telling): Block[] {
  const given = releases[Address.organisation(organisation)]?.ratings ?? [];
  if (given.length === 0) return [];
  const { t, words } = tell;
  return [
    legendOf(tell),
    {
      kind: 'table',
      caption: t('yourRatings'),
      columns: [{ title: t('task'), head: true }, { title: t('rating') }],
      rows: given.map(({ title, rating }) => [words(title), ratingCell(rating, tell)]),
    },
  ];
}

const plain = (rating: Rating | 'disputed', { t }: Telling): string =>
  rating === 'disputed' ? t('terms:rating.disputed') : `${rating}, ${t(`terms:rating.${rating}`)}`;
