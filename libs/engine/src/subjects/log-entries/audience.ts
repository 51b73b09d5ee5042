import { to } from '@tocsin/scenario';
import { amongAuthorities, shownTo } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { LogEntryEvents } from './events';

export const audience: Audiences<keyof LogEntryEvents> = {
  LogEntryWritten: ({ organisation, common }, state) =>
    common ? amongAuthorities(state, organisation) : shownTo([to.organisation(organisation)], state),
};
