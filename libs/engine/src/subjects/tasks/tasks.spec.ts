import { expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../../machine/decide';
import { started, underPlan } from '../../testing';

const declared: CommandBody = {
  type: 'DeclareLevel',
  level: 'incident',
  criteria: ['service'],
  reason: 'Because',
};

it('what a level obliges to is overdue when its time is up, and not when it was done', () => {
  const played = started(underPlan());
  played.do(declared, 'cleo');
  played.wait(11 * MINUTE);
  expect(played.state.facts.tasks).toMatchObject([{ task: 'inform', state: 'open', overdue: true }]);
  const done = started(underPlan());
  done.do(declared, 'cleo');
  done.do({ type: 'MoveTask', task: Object.keys(done.state.tasks)[0]!, to: 'done' }, 'cleo');
  done.wait(11 * MINUTE);
  expect(done.state.facts.tasks).toMatchObject([{ state: 'done', overdue: false }]);
});

it('what is to be done within five minutes is due after them', () => {
  const played = started(underPlan()).wait(MINUTE);
  played.do({ type: 'OpenTask', title: 'Look', organisation: 'alpha', withinMinutes: 5 }, 'ann');
  expect(Object.values(played.state.tasks)).toMatchObject([{ due: 6 * MINUTE }]);
});
