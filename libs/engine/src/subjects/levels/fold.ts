import { MINUTE } from '@tocsin/words';
import type { Folds } from '../../core/subject';
import type { LevelEvents } from './events';

export const fold: Folds<keyof LevelEvents> = {
  LevelProposed(_state, { data, time, at }, write) {
    write.put('proposals', data.proposal, { ...data, at: time, wall: at });
  },
  LevelDeclared(state, { data, time, at }, write) {
    const { level, rank, organisation } = data;
    if (state.plan) write.set('plan', { ...state.plan, level, since: time });
    write.set('levels', [...state.levels, { ...data, at: time, wall: at }]);
    write.set('proposals', {});
    write.setFact('plan', { level, rank, since: time / MINUTE });
    write.facts('levels').push({ level, rank, organisation, at: time / MINUTE });
  },
  LevelGrounded(state, { data }, write) {
    const { level: _level, ...grounds } = data;
    const last = state.levels.at(-1);
    if (last) write.set('levels', [...state.levels.slice(0, -1), { ...last, ...grounds }]);
  },
};
