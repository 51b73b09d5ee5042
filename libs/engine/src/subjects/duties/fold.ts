import { MINUTE } from '@tocsin/words';
import type { State } from '../../core/state';
import type { Folds } from '../../core/subject';
import type { Writer } from '../../core/writer';
import type { DutyEvents, StepDue } from './events';
import type { ObligationStep } from './state';

export const fold: Folds<keyof DutyEvents> = {
  DutyOpened(state, { data }, write) {
    const { obligation: id, duty, organisation, to, aware, steps } = data;
    write.put('obligations', id, { id, duty, organisation, to, aware, steps: [] });
    open(state, id, steps, write);
  },
  DutyClassified(state, { data, time }, write) {
    write.change('obligations', data.obligation, { classified: time });
    open(state, data.obligation, data.steps, write);
  },
  DutyStepSubmitted(state, { data, time }, write) {
    settle(state, data, { state: data.late ? 'late' : 'met', submitted: time }, write);
    open(state, data.obligation, data.steps, write);
  },
  DutyStepMissed(state, { data }, write) {
    settle(state, data, { state: 'missed', submitted: undefined }, write);
  },
};

/** Steps that are due from now on, or at another time than before. */
function open(state: State, id: string, due: readonly StepDue[], write: Writer): void {
  const obligation = state.obligations[id];
  if (!obligation) return;
  const { duty, organisation } = obligation;
  let { steps } = obligation;
  for (const { step, due: at } of due) {
    const before = steps.find((one) => one.step === step);
    const fact = before?.fact ?? state.facts.duties.length;
    if (before) steps = steps.map((one) => (one === before ? { ...one, due: at } : one));
    else steps = [...steps, { step, due: at, state: 'open', fact }];
    const minutes = at === undefined ? -1 : at / MINUTE;
    write.facts('duties')[fact] = { duty, step, organisation, state: 'open', due: minutes };
  }
  write.put('obligations', id, { ...obligation, steps });
}

type Outcome = Pick<ObligationStep, 'submitted'> & { state: 'met' | 'late' | 'missed' };

function settle(
  state: State,
  { obligation: id, step }: { obligation: string; step: string },
  outcome: Outcome,
  write: Writer,
): void {
  const obligation = state.obligations[id];
  if (!obligation) return;
  const steps = obligation.steps.map((one) => (one.step === step ? { ...one, ...outcome } : one));
  write.put('obligations', id, { ...obligation, steps });
  const settled = steps.find((one) => one.step === step);
  if (settled) write.changeFact('duties', settled.fact, { state: outcome.state });
}
