import { z } from 'zod';
import { command } from '../../core/command';
import { CONTROL } from '../../core/person';
import { mustReach } from '../injects/guards';
import { playBetween } from '../../core/clock';
import { Rejected } from '../../core/rejected';

/** What only a person can see happen: a facilitator says whether an expected action was done. */
export const markAction = command({
  type: 'MarkAction',
  may: CONTROL,
  body: { key: z.string(), met: z.boolean() },
  decide({ key, met }, situation) {
    const expected = situation.state.expected[key];
    if (!expected) throw new Rejected('unknown-action', 'Nothing of that name is expected.');
    mustReach([expected.party], situation);
    if (expected.state === 'met') return [];
    if (!met) return expected.state === 'missed' ? [] : [{ type: 'ActionMissed', data: { key } }];
    const took = playBetween(expected.since, situation.now, situation.script.nights);
    return [
      { type: 'ActionMet', data: { key, took, late: expected.state === 'missed', evidence: situation.next } },
    ];
  },
});
