import type { Deeds, Occasions, Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { alsoFolds, fold } from './fold';
import type { MessagesState } from './state';

const deeds: Deeds = {
  MessageSent: ({ data: { inReplyTo, person, to } }) => [
    ...(inReplyTo ? [{ kind: 'reply' as const, person, message: inReplyTo }] : []),
    { kind: 'send-message', person, to },
  ],
  ReceiptGiven: ({ data: { receipt, messages }, by }) =>
    receipt === 'acknowledged'
      ? messages.map((message) => ({ kind: 'acknowledge', person: by, message }))
      : [],
};
const occasions: Occasions = {
  MessageSent: ({ data: { person } }) => [{ key: 'event message-sent', person }],
};

/** Messages: injects as they arrive, what people write to each other, and receipts. */
export const messages = {
  state: (): MessagesState => ({ messages: {} }),
  facts: () => ({ messages: [], receipts: [] }),
  fold,
  alsoFolds,
  audience,
  commands,
  deeds,
  occasions,
} satisfies Subject<keyof typeof fold>;
