import { expect, it } from '@jest/globals';
import type { CommandBody } from '../../machine/decide';
import { refused, started, underPlan } from '../../testing';

it('who is entitled asks, the CERT accepts and delivers, nobody else sees it', () => {
  const played = started(underPlan());
  const ask = (service: string): CommandBody => ({ type: 'RequestService', service, text: 'Please' });
  expect(refused(() => played.do(ask('audit'), 'ann'))).toBe('not-entitled');
  played.do(ask('help'), 'ann');
  const request = Object.keys(played.state.services)[0]!;
  const move = (to: 'accepted' | 'delivered' | 'declined'): CommandBody => ({
    type: 'MoveService',
    request,
    to,
    text: 'Here',
  });
  expect(refused(() => played.do(move('accepted'), 'ann'))).toBe('not-allowed');
  played.do(move('accepted'), 'cleo');
  played.do(move('delivered'), 'cleo');
  expect(refused(() => played.do(move('declined'), 'cleo'))).toBe('not-allowed');
  expect(played.viewOf('ann').services[request]).toMatchObject({ state: 'delivered' });
  expect(played.viewOf('bob').services).toEqual({});
});
