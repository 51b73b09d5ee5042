import { done, type Deeds, type Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { CasesState } from './state';

const deeds: Deeds = {
  CaseRegistered: done('register-case'),
  CaseEvaluated: done('evaluate-case'),
};

/** Incidents as the CERT handles them, from registration to the closing report. */
export const cases = {
  state: (): CasesState => ({ cases: {}, registered: {} }),
  facts: () => ({ cases: [] }),
  fold,
  audience,
  commands,
  deeds,
} satisfies Subject<keyof typeof fold>;
