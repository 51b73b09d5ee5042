import type { Deeds, Occasions, Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { decisionDue } from './due';
import { fold } from './fold';

const deeds: Deeds = {
  OptionChosen: ({ data: { person, message, option } }) =>
    person ? [{ kind: 'choose', person, message, option }] : [],
  FormSubmitted: ({ data: { person, message } }) => [{ kind: 'submit', person, message }],
};
const occasions: Occasions = {
  OptionChosen: ({ data }) => [{ key: `option ${data.inject}/${data.option}` }],
};

/** What organisations answer to an inject: the option that they choose, the form that they submit. */
export const responses = {
  state: () => ({}),
  facts: () => ({ decisions: [] }),
  fold,
  audience,
  commands,
  due: [decisionDue],
  deeds,
  occasions,
} satisfies Subject<keyof typeof fold>;
