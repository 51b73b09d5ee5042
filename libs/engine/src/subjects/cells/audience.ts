import { amongAuthorities, everyone } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { CellEvents } from './events';

export const audience: Audiences<keyof CellEvents> = {
  CellConvened: everyone,
  AgendaSet: ({ members }, state) => amongAuthorities(state, ...members),
  MinutesWritten: ({ members }, state) => amongAuthorities(state, ...members),
};
