import { MINUTE } from '@tocsin/words';
import type { Evolvers } from './evolvers';
import type { RoomEventData } from '../core/room-events';

/** What happens in the crisis centre's room. */
export const evolveRoom: Evolvers<keyof RoomEventData> = {
  DecisionPut(state, { data, time, at }) {
    state.decisions[data.decision] = { ...data, at: time, wall: at };
  },
  DecisionTaken(state, { data, time, at }) {
    const before = state.decisions[data.decision];
    if (!before) return;
    state.decisions[data.decision] = { ...before, taken: { ...data, at: time, wall: at } };
    const { option, organisation } = data;
    const sector = state.exercise?.organisations.find(({ id }) => id === organisation)?.sector ?? '';
    const fact = { inject: 0, organisation, sector, option, byDefault: false, at: time / MINUTE };
    state.facts.decisions.push(fact);
  },
  InformationRequested(state, { data, time, at }) {
    const place = state.facts.informationRequests.length;
    state.informationRequests[data.request] = { ...data, at: time, wall: at, place };
    const { organisation, to } = data;
    const fact = { organisation, to, answered: false, late: false, at: time / MINUTE };
    state.facts.informationRequests.push(fact);
  },
  InformationGiven(state, { data, time, at }) {
    const before = state.informationRequests[data.request];
    if (!before) return;
    state.informationRequests[data.request] = { ...before, given: { ...data, at: time, wall: at } };
    const fact = state.facts.informationRequests[before.place];
    if (fact) state.facts.informationRequests[before.place] = { ...fact, answered: true, late: data.late };
  },
  AgendaSet(state, { data, time, at }) {
    state.agendas[data.cell] = { ...data, at: time, wall: at };
  },
  MinutesWritten(state, { data, time, at }) {
    state.minutes[data.minutes] = { ...data, at: time, wall: at };
    // What was on the agenda has been dealt with.
    delete state.agendas[data.cell];
  },
  TlpBreached(state, { data, time, at }) {
    state.breaches[data.message] = { ...data, at: time, wall: at };
    state.facts.breaches.push({ organisation: data.organisation, tlp: data.tlp, at: time / MINUTE });
  },
};
