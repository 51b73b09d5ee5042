import { Address } from '@tocsin/scenario';
import { evaluatorsOnly, everyone, staffOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { ExerciseEvents } from './events';

export const audience: Audiences<keyof ExerciseEvents> = {
  ExerciseCreated: ({ organisations }) => [
    ...everyone(),
    ...organisations.map(({ id }) => Address.localControl(id)),
  ],
  ExerciseDescribed: everyone,
  ScriptOpened: (_data, state) => [
    ...staffOnly(),
    ...(state.exercise?.organisations ?? []).map(({ id }) => Address.localControl(id)),
  ],
  // Observers and local controllers sit among those who play: the truth is not for them.
  TruthOpened: evaluatorsOnly,
};
