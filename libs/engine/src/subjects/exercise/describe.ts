import { z } from 'zod';
import { command } from '../../core/command';
import { Rejected } from '../../core/rejected';
import type { Description } from './events';

const words = (most: number) => z.string().trim().max(most).optional();
const none = z.literal('');

/** Names an exercise and says when and where it is to be played. A field left out stays; an empty one is cleared. */
export const describeExercise = command({
  type: 'DescribeExercise',
  may: ['facilitator', 'server'],
  body: {
    name: words(120),
    date: z.union([z.iso.date(), none]).optional(),
    time: z.union([z.iso.time({ precision: -1 }), none]).optional(),
    place: words(200),
    classification: words(60),
  },
  decide(change, { state }) {
    if (state.standing === 'new') throw new Rejected('not-created', 'There is no exercise yet.');
    if (state.standing === 'ended')
      throw new Rejected('ended', 'The exercise has ended; what it was called stays on record.');
    const before: Description = state.description ?? {};
    const written = Object.entries({ ...before, ...change }).filter(([, value]) => value);
    const after: Description = Object.fromEntries(written);
    if (after.time && !after.date)
      throw new Rejected('time-without-date', 'A time needs a day; give the date as well.');
    const same = FIELDS.every((field) => before[field] === after[field]);
    return same ? [] : [{ type: 'ExerciseDescribed', data: after }];
  },
});

const FIELDS = ['name', 'date', 'time', 'place', 'classification'] as const satisfies (keyof Description)[];
