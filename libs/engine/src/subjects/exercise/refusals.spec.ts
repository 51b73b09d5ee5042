import { expect, it } from '@jest/globals';
import { Exercise } from '../../machine/exercise';
import { castOf } from '../../testing/audience-table';
import { castScenario } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import { refused } from '../../testing/under-plan';
import type { Played } from '../../testing';

const described = (played: Played) =>
  played.do({ type: 'DescribeExercise', name: 'Autumn', date: '2027-10-05', time: '09:30' }, 'facilitator');

describeRefusals('DescribeExercise')({
  given: described,
  by: 'facilitator',
  fields: () => ({ name: 'Spring' }),
  but: [
    ['nothing', { when: 'as it is', with: { name: 'Autumn' } }],
    ['nothing', { when: 'with nothing', fields: () => ({}) }],
    ['done', { when: 'at another time of its day', with: { time: '10:00' } }],
    ['done', { when: 'without its time', with: { time: '' } }],
    ['time-without-date', { when: 'without the day of its time', with: { date: '' } }],
    ['time-without-date', { when: 'at a time of no day', given: () => [], with: { time: '10:00' } }],
    ['done', { when: 'before STARTEX', started: false }],
    ['ended', { when: 'after ENDEX', after: ended }],
  ],
});

it('an exercise is created once, and before anything is said of it', () => {
  const at = { id: 'x', at: 0, by: 'server' };
  const create = { type: 'CreateExercise', scenarioHash: 'x', seed: 1, ...at } as const;
  const describe = { type: 'DescribeExercise', name: 'Autumn', ...at } as const;
  expect(refused(() => castOf().exercise.run(create))).toBe('already-created');
  const fresh = new Exercise(castScenario());
  expect(refused(() => fresh.run(describe))).toBe('not-created');
  expect(refused(() => fresh.run(create))).toBeUndefined();
  expect(refused(() => fresh.run(describe))).toBeUndefined();
});
