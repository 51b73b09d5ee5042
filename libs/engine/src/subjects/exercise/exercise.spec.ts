import { describe, expect, it } from '@jest/globals';
import { castOf } from '../../testing/audience-table';
import { castScenario } from '../../testing/cast';

const confirm = { id: 'confirm', title: { en: '?' }, action: 'acknowledge', within: '10m' };
const decision = {
  question: { en: '?' },
  options: [
    { id: 'yes', label: { en: 'Yes' } },
    { id: 'no', label: { en: 'No' } },
  ],
  within: '5m',
};

describe('what the script says of an inject', () => {
  const played = castOf(
    castScenario([
      { number: 1, trigger: { at: '+00:10' }, decision, expected: [confirm] },
      { number: 2, trigger: { after: { inject: 1, delay: '3m' } } },
      { number: 3, trigger: { ifMissing: '1/confirm' } },
      { number: 4, trigger: { when: 'injects.size() > 9' } },
      { number: 5, trigger: 'manual' },
    ]),
  );
  const said = played.all('InjectPlanned').map(({ data }) => data);

  it('is what it waits for', () => {
    expect(said.map(({ number, trigger, waitsFor }) => [number, trigger, waitsFor])).toEqual([
      [1, 'at', undefined],
      [2, 'after', 'inject 1'],
      [3, 'ifMissing', '1/confirm'],
      [4, 'when', 'injects.size() > 9'],
      [5, 'manual', undefined],
    ]);
  });

  it('is whether it asks for a decision, and how much is expected upon it', () => {
    expect(said.map(({ decides, expects }) => [decides, expects])).toEqual([
      [true, 1],
      [false, 0],
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
  });
});

it('a scenario that does not say how grave it really is opens no ground truth', () => {
  expect(castOf(castScenario()).all('TruthOpened')).toEqual([]);
});
