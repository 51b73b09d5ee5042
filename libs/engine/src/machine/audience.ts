import type { Address } from '@tocsin/scenario';
import type { Draft, EventType } from '../core/events';
import type { State } from '../core/state';
import type { Audiences } from '../core/subject';
import { SUBJECTS } from './subjects';

const audiences: Audiences<EventType> = Object.assign({}, ...SUBJECTS.map(({ audience }) => audience));

/** Whom an event concerns, given the exercise before it. Default-deny: nobody else learns of it. */
export function audienceOf(draft: Draft, state: State): Address[] {
  const rule = audiences[draft.type] as (data: unknown, state: State) => Address[];
  return rule(draft.data, state);
}
