import type { Address } from '@tocsin/scenario';
import { shownTo, staffOf, staffOnly } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Audiences } from '../../core/subject';
import type { ExpectedActionEvents } from './events';

export const audience: Audiences<keyof ExpectedActionEvents> = {
  ActionExpected: (expected, state) => ofParty(expected, state),
  ActionMet: ({ key }, state) => ofExpected(key, state),
  ActionMissed: ({ key }, state) => ofExpected(key, state),
};

const ofParty = ({ party, shown }: { party: Address; shown: boolean }, state: State): Address[] =>
  shown ? shownTo([party], state) : staffOf([party], state);

function ofExpected(key: string, state: State): Address[] {
  const expected = state.expected[key];
  return expected ? ofParty(expected, state) : staffOnly();
}
