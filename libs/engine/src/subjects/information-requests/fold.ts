import { MINUTE } from '@tocsin/words';
import type { Folds } from '../../core/subject';
import type { InformationRequestEvents } from './events';

export const fold: Folds<keyof InformationRequestEvents> = {
  InformationRequested(state, { data, time, at }, write) {
    const fact = state.facts.informationRequests.length;
    write.put('informationRequests', data.request, { ...data, at: time, wall: at, fact });
    const { organisation, to } = data;
    const asked = { organisation, to, answered: false, late: false, at: time / MINUTE };
    write.facts('informationRequests').push(asked);
  },
  InformationGiven(state, { data, time, at }, write) {
    const before = state.informationRequests[data.request];
    if (!before) return;
    const given = { ...data, at: time, wall: at };
    write.put('informationRequests', data.request, { ...before, given });
    write.changeFact('informationRequests', before.fact, { answered: true, late: data.late });
  },
};
