import { MINUTE } from '@tocsin/words';
import { sectorOf } from '../../addresses/groups';
import type { Folds } from '../../core/subject';
import type { DecisionEvents } from './events';

export const fold: Folds<keyof DecisionEvents> = {
  DecisionPut(_state, { data, time, at }, write) {
    write.put('decisions', data.decision, { ...data, at: time, wall: at });
  },
  DecisionTaken(state, { data, time, at }, write) {
    if (!state.decisions[data.decision]) return;
    write.change('decisions', data.decision, { taken: { ...data, at: time, wall: at } });
    const { option, organisation } = data;
    const sector = sectorOf(organisation, state);
    const fact = { inject: 0, organisation, sector, option, byDefault: false, at: time / MINUTE };
    write.facts('decisions').push(fact);
  },
};
