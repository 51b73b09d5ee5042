import { Address } from '@tocsin/scenario';
import { keysOf, sees } from '../addresses/keys';
import type { RecordedEvent } from '../core/events';
import type { Person } from '../core/person';

/** Who sees the whole log, and learns whom each event reached. */
const STAFF: Address[] = ['control', 'evaluation'];

/**
 * How somebody reads the log back: each event that reached them, with those of its addresses that they may
 * learn of. A local controller learns of their own keys and of their organisation as a whole, so that they can
 * look back as either; undefined for whoever does not read it at all.
 */
export function readerOf(person: Person): ((event: RecordedEvent) => RecordedEvent) | undefined {
  const keys = keysOf(person);
  if (sees(keys, STAFF)) return (event) => event;
  if (person.part !== 'local-controller' || !person.organisation) return undefined;
  const known = new Set([...keys, Address.organisation(person.organisation)]);
  return (event) => ({ ...event, audience: event.audience.filter((key) => known.has(key)) });
}
