import { expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../../machine/decide';
import { refused, started, underPlan } from '../../testing';

it('a question is put, decided once, looked at again, and carried out by a task', () => {
  const played = started(underPlan());
  const put: CommandBody = { type: 'PutDecision', question: 'Cut it?', options: ['yes', 'no'] };
  expect(refused(() => played.do(put, 'ann'))).toBe('not-allowed');
  played.do(put, 'cleo');
  const [decision = ''] = Object.keys(played.state.decisions);
  const take = (option: string) => () =>
    played.do(
      { type: 'TakeDecision', decision, option, reason: 'Safer', decider: 'Head', reviewInMinutes: 30 },
      'cleo',
    );
  expect(refused(take('perhaps'))).toBe('unknown-option');
  take('yes')();
  expect(refused(take('no'))).toBe('already-decided');
  expect(played.state.decisions[decision]?.taken).toMatchObject({ option: 'yes', review: 30 * MINUTE });
  expect(played.state.facts.decisions).toMatchObject([{ inject: 0, organisation: 'cert', option: 'yes' }]);
  const open: CommandBody = {
    type: 'OpenTask',
    title: 'Cut',
    organisation: 'alpha',
    withinMinutes: 5,
    decision,
  };
  played.do(open, 'cleo');
  expect(Object.values(played.viewOf('ann').tasks)).toMatchObject([{ decision, organisation: 'alpha' }]);
  expect(played.viewOf('ann').decisions).toEqual({});
});
