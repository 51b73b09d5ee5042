import { addPlay } from '../../core/clock';
import { entryDue } from '../../core/due';
import type { Draft } from '../../core/events';
import { waits } from '../injects/follows';
import type { Expected } from './state';

/** The deadline of what was expected: it is missed, and a contingency may follow for all who missed it. */
export const deadlineDue = entryDue({
  kind: 'deadline',
  of: 'expected',
  at: ({ state, deadline }: Expected, id) => (state === 'open' ? [{ id, at: deadline }] : []),
  falls(key, { state, script, now }): Draft[] {
    const expected = state.expected[key];
    if (!expected) return [];
    const { inject, action } = expected;
    const parties = Object.values(state.expected)
      .filter((one) => one.inject === inject && one.action === action)
      .filter((one) => one.state === 'missed' || (one.state === 'open' && one.deadline <= now))
      .map(({ party }) => party);
    return [
      { type: 'ActionMissed', data: { key } },
      ...(script.ifMissing.get(`${inject}/${action}`) ?? [])
        .filter(({ number }) => waits(number, state))
        .map(({ number, delay }): Draft => ({
          type: 'InjectScheduled',
          data: { number, due: addPlay(now, delay, script.nights), cause: 'missing', to: parties },
        })),
    ];
  },
});
