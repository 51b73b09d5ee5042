import { keysOf, type RecordedEvent, type State } from '@tocsin/engine';
import type { Address } from '@tocsin/scenario';

/**
 * For whom a report is: everything as it is being written, everything as it was released to the authorities, what
 * one organisation could see, or what all could see.
 */
export type Audience = 'whole' | 'released' | 'public' | { organisation: string };

/**
 * What a report may know. It is made of the events that its readers could see and of nothing else, so that it
 * cannot tell what they could not: an organisation's own are those that its people shared; what only one person
 * saw, such as a note, stays theirs.
 */
export function visibleTo(
  audience: Audience,
  events: readonly RecordedEvent[],
  { people }: State,
): RecordedEvent[] {
  if (audience === 'whole' || audience === 'released')
    return events.filter(({ audience: keys }) => !keys.every(isPersonal));
  const held = new Set<Address>(audience === 'public' ? ['everyone'] : []);
  if (audience !== 'public')
    for (const person of Object.values(people))
      if (person.organisation === audience.organisation && person.part === 'participant')
        for (const key of keysOf(person)) if (!isPersonal(key)) held.add(key);
  return events.filter(({ audience: keys }) => keys.some((key) => held.has(key)));
}

const isPersonal = (key: Address): boolean => /^(person|private):/.test(key);
