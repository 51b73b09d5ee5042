import { expect, it } from '@jest/globals';
import type { CommandBody } from '../../machine/decide';
import { refused, started, underPlan } from '../../testing';

it('the common log is the authorities’; an entry has its source and grading, a correction stays in it', () => {
  const played = started(underPlan());
  const entry: CommandBody = {
    type: 'WriteLogEntry',
    text: 'The grid is stable',
    source: 'Dispatch',
    grading: { source: 'B', information: '2' },
    common: true,
  };
  expect(refused(() => played.do(entry, 'ann'))).toBe('not-allowed');
  played.do(entry, 'cleo');
  const [id = ''] = Object.keys(played.state.logEntries);
  played.do({ type: 'WriteLogEntry', text: 'The grid was stable', corrects: id }, 'cleo');
  expect(Object.values(played.state.logEntries)).toMatchObject([
    { grading: { source: 'B' } },
    { common: true },
  ]);
});
