import { done, type Deeds, type Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { dutyDue } from './due';
import { fold } from './fold';
import { follows } from './opening';
import type { DutiesState } from './state';

const deeds: Deeds = { DutyStepSubmitted: done('notify') };

/** Statutory duties to notify, step by step, with their clocks. */
export const duties = {
  state: (): DutiesState => ({ obligations: {} }),
  facts: () => ({ duties: [] }),
  fold,
  audience,
  commands,
  due: [dutyDue],
  follows,
  deeds,
} satisfies Subject<keyof typeof fold>;
