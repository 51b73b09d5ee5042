import { entryDue, scriptDue } from '../../core/due';
import type { ReleaseCause } from './events';
import { scheduleWhereTrue } from './follows';
import { release } from './release';
import type { InjectState } from './state';

export const injectDue = entryDue({
  kind: 'inject',
  of: 'injects',
  at: ({ standing, due }: InjectState, id) =>
    standing === 'scheduled' && due !== undefined ? [{ id, at: due }] : [],
  falls(id, { state, script, now, command }) {
    const cause = causeOf(state.injects[id]?.trigger, command === 'JumpClock' ? 'jump' : 'schedule');
    return release({ number: Number(id), cause, now }, state, script);
  },
});

/** An inject that followed something says so; one that only its hour released was scheduled, or jumped over. */
function causeOf(trigger: InjectState['trigger'] | undefined, byTime: ReleaseCause): ReleaseCause {
  if (trigger === 'after') return 'after';
  if (trigger === 'when') return 'condition';
  if (trigger === 'ifMissing') return 'missing';
  return trigger === 'improvised' || trigger === 'manual' ? 'hand' : byTime;
}

/** The moment from which on a condition may hold. */
export const conditionDue = scriptDue({
  kind: 'condition',
  at: ({ script }) => script.watched.map(({ number, from }) => ({ id: String(number), at: from })),
  falls: (id, moment) =>
    scheduleWhereTrue(
      new Set(moment.script.watched.find(({ number }) => number === Number(id))?.reads),
      moment.now,
      moment,
    ),
});
