import { amongAuthorities } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Audiences } from '../../core/subject';
import type { DutyEvents } from './events';

const aboutDuty = ({ obligation }: { obligation: string }, state: State) => {
  const { organisation, to } = state.obligations[obligation] ?? { to: [] };
  return amongAuthorities(state, ...(organisation ? [organisation] : []), ...to);
};

export const audience: Audiences<keyof DutyEvents> = {
  DutyOpened: ({ organisation, to }, state) => amongAuthorities(state, organisation, ...to),
  DutyClassified: aboutDuty,
  DutyStepSubmitted: aboutDuty,
  DutyStepMissed: aboutDuty,
};
