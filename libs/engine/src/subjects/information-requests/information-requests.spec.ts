import { expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../../machine/decide';
import { refused, reported, started, underPlan } from '../../testing';

it('an organisation is asked for information, answers late, and nobody else learns of it', () => {
  const played = started(underPlan());
  const { report: id } = reported(played);
  played.do(
    { type: 'RequestInformation', to: 'alpha', question: 'Whose desk?', withinMinutes: 5, about: id },
    'cleo',
  );
  const [request = ''] = Object.keys(played.viewOf('ann').informationRequests);
  const give: CommandBody = { type: 'GiveInformation', request, text: 'The third' };
  expect(refused(() => played.do(give, 'bob'))).toBe('unknown-request');
  played.wait(6 * MINUTE);
  played.do(give, 'ann');
  expect(refused(() => played.do(give, 'ann'))).toBe('already-given');
  expect(played.state.facts.informationRequests).toMatchObject([{ to: 'alpha', answered: true, late: true }]);
  expect(played.viewOf('bob').informationRequests).toEqual({});
});
