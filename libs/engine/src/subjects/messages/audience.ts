import { Address } from '@tocsin/scenario';
import { organisationOfPerson, recipientsOf, shownTo } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Audiences } from '../../core/subject';
import type { MessageEvents } from './events';

export const audience: Audiences<keyof MessageEvents> = {
  MessageDelivered: ({ inject }, state) => shownTo(recipientsOf(inject, state), state),
  MessageSent: ({ from, to: receivers, person }, state) =>
    shownTo([from, ...receivers, Address.person(person)], state),
  ReceiptGiven: ({ person, receipt, messages }, state) =>
    shownTo(
      [
        Address.person(person),
        ...(receipt === 'acknowledged' ? organisationOfPerson(person, state) : []),
        ...messages.flatMap((id) => releasedBy(id, state)),
      ],
      state,
    ),
};

/** Whoever released a document wants to know who has read it. */
function releasedBy(message: string, state: State): Address[] {
  const document = state.messages[message]?.document;
  const released = document === undefined ? undefined : state.documents[document]?.released;
  return released ? [Address.organisation(released.organisation)] : [];
}
