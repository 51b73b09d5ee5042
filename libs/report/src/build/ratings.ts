import { ratingKey, standingRating, type Rated, type Rating, type State } from '@tocsin/engine';
import { tasksOf, type Objective } from '@tocsin/scenario';
import type { Block, Cell, Tone } from '../document/document';
import { fill } from '../document/texts';
import type { Telling } from './telling';

const TONES: Record<Rating, Tone> = { P: 'good', S: 'note', M: 'caution', U: 'alarm' };

/** A rating as a cell: its letter and its meaning; what nobody rated is told so. */
export function ratingCell(rating: Rating | 'disputed' | undefined, { texts }: Telling): Cell {
  if (rating === undefined) return texts.notEvaluated;
  if (rating === 'disputed') return { text: texts.disputed, tone: 'note' };
  return { text: `${rating}: ${texts.ratings[rating]}`, tone: TONES[rating], strong: true };
}

/** The rating of an objective as a whole, and of each of its tasks, by organisation. */
export function ratingsOf(objective: Objective, state: State, tell: Telling): Block[] {
  const { texts, words } = tell;
  const tasks = tasksOf([objective]);
  const whole = standingRating(state.ratings[ratingKey({ subject: `objective:${objective.id}` })]);
  const of = (subject: string): (Rated | undefined)[] => {
    const found = Object.values(state.ratings).filter((one) => one.subject === subject);
    return found.length > 0 ? found : [undefined];
  };
  let heading = '';
  const rows = tasks.flatMap(({ capability, target, task }): Cell[][] => {
    const above = `${words(capability.title)}: ${words(target.title)}`;
    const heads = above === heading ? [] : [[above]];
    heading = above;
    return [
      ...heads,
      ...of(`task:${task.id}`).map((rated): Cell[] => [
        words(task.title),
        rated?.organisation ? tell.organisation(rated.organisation) : texts.allTogether,
        ratingCell(standingRating(rated), tell),
      ]),
    ];
  });
  const shown = whole === undefined ? texts.notEvaluated : plain(whole, tell);
  const table: Block = {
    kind: 'table',
    caption: fill(texts.tasksOf, { objective: words(objective.title) }),
    columns: [{ title: texts.task, head: true }, { title: texts.organisation }, { title: texts.rating }],
    rows,
  };
  return [
    { kind: 'paragraph', text: fill(texts.objectiveRating, { rating: shown }) },
    ...(rows.length > 0 ? [table] : []),
  ];
}

/** How an organisation was rated, as far as it was released to it. */
export function releasedRatings({ releases }: State, organisation: string, tell: Telling): Block[] {
  const given = releases[`organisation:${organisation}`]?.ratings ?? [];
  if (given.length === 0) return [];
  const { texts, words } = tell;
  return [
    {
      kind: 'table',
      caption: texts.yourRatings,
      columns: [{ title: texts.task, head: true }, { title: texts.rating }],
      rows: given.map(({ title, rating }) => [words(title), ratingCell(rating, tell)]),
    },
  ];
}

const plain = (rating: Rating | 'disputed', { texts }: Telling): string =>
  rating === 'disputed' ? texts.disputed : `${rating}, ${texts.ratings[rating]}`;
