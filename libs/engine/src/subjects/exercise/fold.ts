import type { State } from '../../core/state';
import type { Folds } from '../../core/subject';
import type { ExerciseEvents } from './events';

/** What is not the scenario's: who takes part, how the exercise is called, and what they noted for themselves. */
const KEPT = [
  'description',
  'people',
  'commsCheck',
  'notes',
  'releasedNotes',
] as const satisfies (keyof State)[];

export const fold: Folds<keyof ExerciseEvents> = {
  ExerciseCreated(_state, { data }, write) {
    write.set('exercise', data);
    write.set('standing', 'ready');
    write.facts('organisations').push(
      ...data.organisations.map(({ id, sector, kind, constituency }) => ({
        id,
        sector,
        kind,
        constituency,
        people: 0,
      })),
    );
  },
  ScenarioReplaced(state, { data }, write) {
    write.startOver(KEPT, []);
    write.set('exercise', data);
    write.set('standing', 'ready');
    const people = Object.values(state.people);
    write.facts('organisations').push(
      ...data.organisations.map(({ id, sector, kind, constituency }) => ({
        id,
        sector,
        kind,
        constituency,
        people: people.filter(({ organisation }) => organisation === id).length,
      })),
    );
  },
  ExerciseDescribed(_state, { data }, write) {
    write.set('description', data);
  },
  ScriptOpened(_state, { data }, write) {
    write.set('script', data);
  },
  TruthOpened(_state, { data }, write) {
    write.set('truth', data);
  },
};
