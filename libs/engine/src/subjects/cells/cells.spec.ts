import { expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../../machine/decide';
import { refused, started, underPlan } from '../../testing';

it('a cell has an agenda and minutes, which its members read; that it meets, all know', () => {
  const played = started(underPlan());
  const convene: CommandBody = {
    type: 'ConveneCell',
    cell: 'evaluation',
    inMinutes: 10,
    agenda: '1. Scope',
  };
  const minutes: CommandBody = { type: 'WriteMinutes', cell: 'evaluation', text: 'Agreed' };
  expect(refused(() => played.do(minutes, 'cleo'))).toBe('unknown-cell');
  expect(refused(() => played.do(convene, 'ann'))).toBe('not-allowed');
  played.do(convene, 'cleo');
  expect(played.viewOf('cleo').agendas['evaluation']?.agenda).toBe('1. Scope');
  expect(played.viewOf('ann').cells['evaluation']?.next).toBe(10 * MINUTE);
  expect(played.viewOf('ann').agendas).toEqual({});
  played.do(minutes, 'cleo');
  expect(Object.values(played.viewOf('cleo').minutes)).toMatchObject([{ text: 'Agreed' }]);
  expect(played.state.agendas).toEqual({});
});
