import { partiesOf } from '../../addresses/parties';
import { entryDue } from '../../core/due';
import type { Message } from '../messages/state';

/** Time to decide is up: the default is taken for every party that has not decided. */
export const decisionDue = entryDue({
  kind: 'decision',
  of: 'messages',
  at: ({ decision }: Message, id) => (decision ? [{ id, at: decision.deadline }] : []),
  falls(id, { state }) {
    const message = state.messages[id];
    const option = message?.decision?.default;
    if (!message?.inject || !option) return [];
    const { inject, choices } = message;
    return partiesOf(state.injects[inject]?.released?.to ?? [], state)
      .filter((party) => !choices[party])
      .map((party) => ({
        type: 'OptionChosen',
        data: { message: id, inject, party, option, byDefault: true },
      }));
  },
});
