import { done, type Deeds, type Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { DecisionsState } from './state';

const deeds: Deeds = { DecisionTaken: done('record-decision') };

/** Decisions that the authorities take together, on record with their reasons. */
export const decisions = {
  state: (): DecisionsState => ({ decisions: {} }),
  fold,
  audience,
  commands,
  deeds,
} satisfies Subject<keyof typeof fold>;
