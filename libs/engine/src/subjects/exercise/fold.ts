import type { Folds } from '../../core/subject';
import type { ExerciseEvents } from './events';

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
