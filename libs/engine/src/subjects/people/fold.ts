import type { State } from '../../core/state';
import type { Folds } from '../../core/subject';
import type { Writer } from '../../core/writer';
import type { PeopleEvents } from './events';

export const fold: Folds<keyof PeopleEvents> = {
  PersonEnrolled(state, { data }, write) {
    const { person: id, ...rest } = data;
    const before = state.people[id];
    count(state, before?.organisation, -1, write);
    count(state, rest.organisation, 1, write);
    write.put('people', id, { id, ...rest, hears: before?.hears ?? false });
  },
  PersonWithdrawn(state, { data }, write) {
    count(state, state.people[data.person]?.organisation, -1, write);
    write.remove('people', data.person);
  },
  CommsCheckCalled(state, _event, write) {
    write.set('commsCheck', true);
    for (const id of Object.keys(state.people)) write.change('people', id, { hears: false });
  },
  CommsCheckAnswered(_state, { data }, write) {
    write.change('people', data.person, { hears: true });
  },
};

function count(state: State, organisation: string | undefined, by: number, write: Writer): void {
  const index = state.facts.organisations.findIndex(({ id }) => id === organisation);
  const people = state.facts.organisations[index]?.people ?? 0;
  write.changeFact('organisations', index, { people: people + by });
}
