import { shownTo } from '../../addresses/groups';
import type { Audiences } from '../../core/subject';
import type { ResponseEvents } from './events';

export const audience: Audiences<keyof ResponseEvents> = {
  OptionChosen: ({ party }, state) => shownTo([party], state),
  FormSubmitted: ({ party }, state) => shownTo([party], state),
};
