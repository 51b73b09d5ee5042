import { amongAuthorities } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { InformationRequestEvents } from './events';

export const audience: Audiences<keyof InformationRequestEvents> = {
  InformationRequested: ({ to }, state) => amongAuthorities(state, to),
  InformationGiven: ({ organisation }, state) => amongAuthorities(state, organisation),
};
