import { Address } from '@tocsin/scenario';
import { amongAuthorities, shownTo } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { LogEntryEvents } from './events';

export const audience: Audiences<keyof LogEntryEvents> = {
  LogEntryWritten: ({ organisation, common }, state) =>
    common ? amongAuthorities(state, organisation) : shownTo([Address.organisation(organisation)], state),
};
