import { z } from 'zod';
import type { Address, Form } from '@tocsin/scenario';
import { command, mustRun, type Situation, whoever } from '../../core/command';
import { PLAYERS } from '../../core/person';
import { messageOf } from '../messages/guards';
import type { Message } from '../messages/state';
import { partyOf } from '../../addresses/parties';
import { Rejected } from '../../core/rejected';
import { asTyped } from '../../core/text';

/** Those to whom an inject's message went. */
const recipientsOf = (message: Message, { state }: Situation): Address[] =>
  state.injects[message.inject ?? 0]?.released?.to ?? [];

function partyFor(message: Message, situation: Situation): Address {
  const party = partyOf(whoever(situation), recipientsOf(message, situation), situation.state);
  if (!party) throw new Rejected('not-yours', 'This was not asked of you.');
  return party;
}

/** Takes the decision that a message asks for, once for the whole party. */
export const chooseOption = command({
  type: 'ChooseOption',
  may: PLAYERS,
  body: { message: z.string(), option: z.string() },
  decide({ message: id, option }, situation) {
    mustRun(situation);
    const message = messageOf(id, situation);
    if (!message.decision || !message.inject)
      throw new Rejected('no-decision', 'This message asks for no decision.');
    if (!message.decision.options.some((one) => one.id === option))
      throw new Rejected('unknown-option', `There is no option ${option}.`);
    const party = partyFor(message, situation);
    if (message.choices[party]) throw new Rejected('already-chosen', 'Your side has already decided.');
    const person = whoever(situation).id;
    return [
      {
        type: 'OptionChosen',
        data: { message: id, inject: message.inject, party, option, person, byDefault: false },
      },
    ];
  },
});

/** Hands in the form of a message. */
export const submitForm = command({
  type: 'SubmitForm',
  may: PLAYERS,
  body: {
    message: z.string(),
    values: z.record(z.string().max(64), z.union([asTyped, z.number(), z.boolean()])),
  },
  decide({ message: id, values }, situation) {
    mustRun(situation);
    const message = messageOf(id, situation);
    const form = situation.script.injects.get(message.inject ?? 0)?.form;
    if (!form || !message.inject) throw new Rejected('no-form', 'This message has no form.');
    mustBeComplete(form, values);
    const party = partyFor(message, situation);
    return [
      {
        type: 'FormSubmitted',
        data: { message: id, inject: message.inject, party, person: whoever(situation).id, values },
      },
    ];
  },
});

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

const TYPES: Record<Form['fields'][number]['type'], string> = {
  text: 'string',
  longtext: 'string',
  choice: 'string',
  datetime: 'string',
  number: 'number',
  yesno: 'boolean',
};

function mustBeComplete({ fields }: Form, values: Record<string, string | number | boolean>): void {
  for (const { id, type, required, choices } of fields) {
    const value = values[id];
    if (value === undefined || isBlank(value)) {
      if (required) throw new Rejected('form-incomplete', `The field ${id} is required.`);
    } else if (
      typeof value !== TYPES[type] ||
      (type === 'choice' && !choices?.some((choice) => choice.id === value))
    )
      throw new Rejected('form-incomplete', `The field ${id} does not take this value.`);
  }
  const stray = Object.keys(values).find((id) => !fields.some((field) => field.id === id));
  if (stray) throw new Rejected('form-incomplete', `The form has no field ${stray}.`);
}
