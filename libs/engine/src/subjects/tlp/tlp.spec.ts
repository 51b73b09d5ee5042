import { describe, expect, it } from '@jest/globals';
import type { Address } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../../machine/decide';
import { aPlan, aScenario, refused, started } from '../../testing';

describe('TLP', () => {
  const inject = {
    number: 1,
    trigger: { at: '+00:01' },
    recipients: ['organisation:alpha'],
  } as const;
  const personas = [
    { id: 'editor', name: { en: 'Editor' }, listed: true },
    { id: 'press', name: { en: 'Press' }, listed: true },
    { id: 'nordmark', name: { en: 'CSIRT Nordmark' }, listed: true, network: 'first' },
  ];
  const passOn = (tlp: 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR', to: Address) => {
    const played = started(aScenario([{ ...inject, tlp } as never], { emergencyPlan: aPlan, personas }));
    played.wait(MINUTE);
    const share = {
      type: 'SendMessage' as const,
      to: [to],
      title: 'Look',
      body: 'At this',
      shares: 'i1',
    } satisfies CommandBody;
    return { played, share, code: refused(() => played.do(share, 'ann')) };
  };

  it.each([
    ['CLEAR', 'persona:editor', undefined],
    ['GREEN', 'organisation:beta', undefined],
    ['GREEN', 'persona:press', 'beyond-tlp'],
    ['GREEN', 'persona:nordmark', undefined],
    ['AMBER', 'organisation:cert', undefined],
    ['AMBER', 'organisation:beta', 'beyond-tlp'],
    ['AMBER+STRICT', 'organisation:cert', 'beyond-tlp'],
    ['AMBER+STRICT', 'role:spokesperson@alpha', undefined],
    ['RED', 'role:spokesperson@alpha', 'beyond-tlp'],
    ['RED', 'organisation:alpha', undefined],
    ['RED', 'control', undefined],
  ] as const)('TLP:%s passed on to %s: %s', (tlp, to, expected) => {
    expect(passOn(tlp, to).code).toBe(expected);
  });

  it('who does it all the same does it; the evaluators see it, the players do not', () => {
    const { played, share } = passOn('AMBER', 'organisation:beta');
    played.do({ ...share, knowingly: true }, 'ann');
    expect(played.state.facts.breaches).toMatchObject([{ organisation: 'alpha', tlp: 'AMBER' }]);
    expect(Object.values(played.viewOf('eve').breaches)).toMatchObject([{ to: ['organisation:beta'] }]);
    for (const person of ['ann', 'bob', 'cleo']) expect(played.viewOf(person).breaches).toEqual({});
  });
});
