import { MINUTE } from '@tocsin/words';
import type { Folds } from '../../core/subject';
import type { ServiceEvents } from './events';

export const fold: Folds<keyof ServiceEvents> = {
  ServiceRequested(state, { data, time, at }, write) {
    const fact = state.facts.services.length;
    const requested = { ...data, at: time, wall: at, state: 'requested', answers: [], fact } as const;
    write.put('services', data.request, { ...requested, answers: [] });
    const { service, organisation } = data;
    write.facts('services').push({ service, organisation, state: 'requested', at: time / MINUTE });
  },
  ServiceMoved(state, { data, time, at }, write) {
    const request = state.services[data.request];
    if (!request) return;
    const answers = [...request.answers, { ...data, at: time, wall: at }];
    write.put('services', data.request, { ...request, state: data.to, answers });
    write.changeFact('services', request.fact, { state: data.to });
  },
};
