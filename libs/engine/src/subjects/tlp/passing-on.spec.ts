import { describe, expect, it } from '@jest/globals';
import type { Address } from '@tocsin/scenario';
import type { CommandBody } from '../../machine/decide';
import { refused } from '../../testing';
import { castOf } from '../../testing/audience-table';
import { castScenario } from '../../testing/cast';

const pass = (shares: string, to: Address): CommandBody => ({
  type: 'SendMessage',
  to: [to],
  title: 'Look',
  body: 'At this',
  shares,
});

function startedWith(injects: Parameters<typeof castScenario>[0] = []) {
  const played = castOf(castScenario(injects));
  played.do({ type: 'StartExercise' }, 'facilitator');
  return played.wait(60_000);
}

describe('passing a message on', () => {
  it('without a label anyone may have it', () => {
    const played = startedWith([{ number: 1, trigger: { at: '+00:01' } }]);
    expect(refused(() => played.do(pass('i1', 'organisation:citizens'), 'grid'))).toBeUndefined();
    expect(played.all('TlpBreached')).toEqual([]);
  });

  it('someone of no organisation breaks no label in the name of one', () => {
    const played = startedWith([
      { number: 1, trigger: { at: '+00:01' }, tlp: 'RED', recipients: ['persona:journalist'] },
    ]);
    expect(refused(() => played.do(pass('i1', 'organisation:citizens'), 'simulator'))).toBeUndefined();
    expect(played.all('TlpBreached')).toEqual([]);
  });

  it('whoever received something else has not received this', () => {
    const played = startedWith([{ number: 1, trigger: { at: '+00:01' }, recipients: ['organisation:rail'] }]);
    const [sent] = played.do(
      { type: 'SendMessage', to: ['organisation:grid'], title: 'x', body: 'x', tlp: 'RED' },
      'police',
    );
    const { message } = sent!.data as { message: string };
    expect(refused(() => played.do(pass(message, 'organisation:rail'), 'grid'))).toBe('beyond-tlp');
    expect(refused(() => played.do(pass(message, 'organisation:police'), 'grid'))).toBeUndefined();
  });
});
