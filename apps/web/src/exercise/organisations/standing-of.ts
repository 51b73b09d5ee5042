import type { Message, Person, State } from '@tocsin/engine';
import { concrete, isUnread, keysOf, receives } from '@tocsin/engine';
import { Address } from '@tocsin/scenario';
import { recipientsOf } from '../injects/reach';

/** How an organisation stands in the exercise. */
export interface OrganisationStanding {
  id: string;
  people: Person[];
  /** Messages that nobody of the organisation has read. */
  unread: number;
  open: number;
  late: number;
  met: number;
  reports: number;
}

export function standingOf(state: State): OrganisationStanding[] {
  const expected = Object.values(state.expected);
  const messages = Object.values(state.messages);
  const reports = Object.values(state.reports);
  return (state.exercise?.organisations ?? []).map(({ id }) => {
    const people = Object.values(state.people).filter(
      ({ organisation, part }) => organisation === id && part === 'participant',
    );
    const parties = new Set([Address.organisation(id), ...people.flatMap(keysOf)]);
    const of = expected.filter(({ party }) => parties.has(party));
    return {
      id,
      people,
      unread: messages.filter(
        (message) =>
          message.inject !== undefined &&
          receivedBy(message, people, state) &&
          people.every((person) => isUnread(message, person)),
      ).length,
      open: of.filter((one) => one.state === 'open').length,
      late: of.filter((one) => one.state === 'missed').length,
      met: of.filter((one) => one.state === 'met').length,
      reports: reports.filter(({ organisation }) => organisation === id).length,
    };
  });
}

/** Whether people were among those to whom an inject went. */
const receivedBy = ({ inject }: Message, people: Person[], state: State): boolean => {
  const released = state.injects[inject ?? 0];
  if (!released) return false;
  const addresses = concrete(recipientsOf(released), state);
  return people.some((person) => receives(person, addresses));
};
