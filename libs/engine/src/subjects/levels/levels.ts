import type { Deeds, Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { LevelsState } from './state';

const deeds: Deeds = {
  LevelProposed: ({ data: { level }, by }) => [{ kind: 'propose-level', person: by, level }],
  LevelDeclared: ({ data: { level }, by }) => [{ kind: 'declare-level', person: by, level }],
};

/** The levels of the emergency plan: proposed, declared, and what declaring one obliges to. */
export const levels = {
  state: (): LevelsState => ({ levels: [], proposals: {} }),
  facts: () => ({ levels: [] }),
  fold,
  audience,
  commands,
  deeds,
} satisfies Subject<keyof typeof fold>;
