import { MINUTE } from '@tocsin/words';
import { actsFor, sectorOf } from '../../addresses/groups';
import type { Folds } from '../../core/subject';
import { noteReceipt } from '../messages/receipt-facts';
import type { ResponseEvents } from './events';

export const fold: Folds<keyof ResponseEvents> = {
  OptionChosen(state, { data, time }, write) {
    const { message: id, inject, party, option, person, byDefault } = data;
    const choice = { option, person, byDefault, at: time };
    write.change('messages', id, { choices: { ...state.messages[id]?.choices, [party]: choice } });
    const organisation = actsFor(party, state);
    const sector = sectorOf(organisation, state);
    write.facts('decisions').push({ inject, organisation, sector, option, byDefault, at: time / MINUTE });
  },
  FormSubmitted(state, { data, time }, write) {
    const { message: id, party, person, values } = data;
    const submitted = { party, person, at: time, values };
    write.change('messages', id, { submissions: [...(state.messages[id]?.submissions ?? []), submitted] });
    noteReceipt(state, id, actsFor(party, state), 'submitted', write);
  },
};
