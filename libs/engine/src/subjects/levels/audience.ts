import { amongAuthorities, authoritiesOnly, everyone } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { LevelEvents } from './events';

export const audience: Audiences<keyof LevelEvents> = {
  LevelProposed: ({ organisation }, state) => amongAuthorities(state, organisation),
  LevelDeclared: everyone,
  LevelGrounded: authoritiesOnly,
};
