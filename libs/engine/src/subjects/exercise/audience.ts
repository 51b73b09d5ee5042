import { Address } from '@tocsin/scenario';
import { evaluatorsOnly, everyone, staffOnly } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { ExerciseEvents, Opened } from './events';

const opened = ({ organisations }: Opened): Address[] => [
  ...everyone(),
  ...organisations.map(({ id }) => Address.localControl(id)),
];

export const audience: Audiences<keyof ExerciseEvents> = {
  ExerciseCreated: opened,
  ScenarioReplaced: opened,
  ExerciseDescribed: everyone,
  ScriptOpened: (_data, state) => [
    ...staffOnly(),
    ...(state.exercise?.organisations ?? []).map(({ id }) => Address.localControl(id)),
  ],
  // Observers and local controllers sit among those who play: the truth is not for them.
  TruthOpened: evaluatorsOnly,
};
