import { expect, test } from '@jest/globals';
import { aScenario, Played } from '@tocsin/engine/testing';
import { MINUTE } from '@tocsin/words';
import { figuresOf, reportOf, trendOf } from '..';

const confirm = { id: 'confirm', title: { en: 'Confirm' }, action: 'acknowledge', within: '2m' };
const scenario = aScenario([{ number: 1, trigger: { at: '+00:01' }, expected: [confirm] }]);

function play(one: Played): Played {
  one.do({ type: 'StartExercise' });
  one.wait(2 * MINUTE);
  one.do(
    { type: 'GiveReceipt', messages: Object.keys(one.viewOf('ann').messages), receipt: 'acknowledged' },
    'ann',
  );
  one.wait(8 * MINUTE);
  one.do({ type: 'EndExercise' });
  return one;
}

test('an exercise that was reset reports and counts what was played since, and nothing of before', async () => {
  const again = new Played(scenario);
  const wall = again.wall;
  again.do({ type: 'StartExercise' });
  again.wait(30 * MINUTE);
  expect(again.all('ActionMissed').length).toBeGreaterThan(0);
  again.do({ type: 'ResetExercise' });
  play(again);
  const once = play(new Played(scenario));

  const [counted, expected] = [figuresOf(again.log), figuresOf(once.log)];
  expect(counted.outcomes).toEqual(expected.outcomes);
  expect(counted.flow).toEqual(expected.flow);
  expect(trendOf(again.log)).toEqual({ ...trendOf(once.log), started: wall + 30 * MINUTE });
  const report = async (log: Played['log']) =>
    (await reportOf(log, { language: 'en', audience: 'whole', date: '2026-11-24' })).chapters[0];
  expect(JSON.stringify(await report(again.log))).toBe(JSON.stringify(await report(once.log)));
});
