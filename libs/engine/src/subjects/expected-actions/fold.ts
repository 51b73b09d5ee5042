import { MINUTE } from '@tocsin/words';
import { actsFor } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Folds, Subject } from '../../core/subject';
import type { Writer } from '../../core/writer';
import { jumpOf } from '../conduct/jump';
import type { ExpectedActionEvents } from './events';
import type { Expected } from './state';

export const fold: Folds<keyof ExpectedActionEvents> = {
  ActionExpected(state, { data, time }, write) {
    const fact = state.facts.expected.length;
    write.put('expected', data.key, { ...data, since: time, state: 'open', fact });
    const { inject, action, party } = data;
    const organisation = actsFor(party, state);
    write.facts('expected').push({ inject, action, organisation, state: 'open', took: 0 });
  },
  ActionMet(state, { data: { key, took, late, person } }, write) {
    settle(state, key, { state: 'met', took, late, person }, write);
  },
  ActionMissed(state, { data }, write) {
    settle(state, data.key, { state: 'missed' }, write);
  },
};

/** A jump takes away nobody's time: what was still open keeps as long as it had. */
export const alsoFolds: Subject['alsoFolds'] = {
  ClockChanged(state, event, write) {
    const by = jumpOf(event);
    if (by === 0) return;
    for (const expected of Object.values(state.expected))
      if (expected.state === 'open')
        write.change('expected', expected.key, { deadline: expected.deadline + by });
  },
};

type Outcome = Pick<Expected, 'took' | 'late' | 'person'> & { state: 'met' | 'missed' };

function settle(state: State, key: string, outcome: Outcome, write: Writer): void {
  const before = state.expected[key];
  if (!before) return;
  write.put('expected', key, { ...before, ...outcome });
  write.changeFact('expected', before.fact, { state: outcome.state, took: (outcome.took ?? 0) / MINUTE });
}
