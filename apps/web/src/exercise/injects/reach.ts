import { concrete, receives, type InjectState, type Person, type State } from '@tocsin/engine';
import type { Address } from '@tocsin/scenario';

/** Whom a message would come to, as people are enrolled now. */
export interface Reach {
  people: Person[];
  organisations: string[];
}

const plays = ({ part }: Person): boolean => part === 'participant' || part === 'simulator';

export function reachOf(to: readonly Address[], state: State): Reach {
  const addresses = concrete(to, state);
  const people = Object.values(state.people).filter((person) => plays(person) && receives(person, addresses));
  const organisations = [
    ...new Set(people.map(({ organisation }) => organisation).filter((one) => one !== undefined)),
  ];
  return { people, organisations };
}

/** To whom an inject went, or would go now. */
export const recipientsOf = ({ released, to, recipients }: InjectState): Address[] =>
  released?.to ?? to ?? recipients;

export interface Reading {
  asked: number;
  read: number;
}

/** How many of those who received a message have read it. */
export function readingOf(inject: InjectState, state: State): Reading | undefined {
  const message = state.messages[inject.released?.message ?? ''];
  if (!message) return undefined;
  const { people } = reachOf(recipientsOf(inject), state);
  const read = people.filter(({ id }) => message.receipts[id]?.read !== undefined).length;
  return { asked: people.length, read };
}
