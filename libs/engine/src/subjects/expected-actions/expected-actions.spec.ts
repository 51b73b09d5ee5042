import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import { aScenario, refused, started } from '../../testing';

const seen = { id: 'evacuated', title: { en: 'Evacuate' }, action: 'observed', within: '10m' };
const key = '1/evacuated/organisation:alpha';
const played = (recipients = ['organisation:alpha']) =>
  started(
    aScenario([
      { number: 1, trigger: { at: '+00:01' }, recipients, expected: [seen] },
      { number: 2, trigger: { after: { action: '1/evacuated' } } },
    ]),
  ).wait(MINUTE);
const mark = (met: boolean, of = key) => ({ type: 'MarkAction', key: of, met }) as const;

describe('what only a person can see happen', () => {
  it('is marked as done, with how long it took, and what waits for it follows', () => {
    const exercise = played().wait(4 * MINUTE);
    exercise.do(mark(true));
    expect(exercise.all('ActionMet').map(({ data }) => data)).toMatchObject([
      { key, took: 4 * MINUTE, late: false },
    ]);
    expect(exercise.state.facts.expected).toMatchObject([{ state: 'met', took: 4 }]);
    expect(exercise.released).toEqual([1, 2]);
    exercise.do(mark(true));
    exercise.do(mark(false));
    expect(exercise.all('ActionMet')).toHaveLength(1);
    expect(exercise.all('ActionMissed')).toEqual([]);
  });

  it('is missed at its deadline, and late when marked after that', () => {
    const exercise = played().wait(11 * MINUTE);
    expect(exercise.all('ActionMissed')).toHaveLength(1);
    exercise.do(mark(true));
    expect(exercise.state.expected[key]).toMatchObject({ state: 'met', late: true });
  });

  it('is marked as missed before its deadline, once', () => {
    const exercise = played();
    exercise.do(mark(false));
    exercise.do(mark(false));
    exercise.wait(20 * MINUTE);
    expect(exercise.all('ActionMissed')).toHaveLength(1);
  });

  it('is marked by those who run the exercise, a local controller within their organisation', () => {
    const exercise = played(['sector:energy']);
    expect(refused(() => exercise.do(mark(true), 'ann'))).toBe('not-allowed');
    expect(refused(() => exercise.do(mark(true, '1/evacuated/organisation:beta'), 'lou'))).toBe(
      'not-allowed',
    );
    expect(refused(() => exercise.do(mark(true, '1/other/organisation:alpha')))).toBe('unknown-action');
    exercise.do(mark(true), 'lou');
    expect(exercise.state.expected[key]?.state).toBe('met');
  });
});
