import { partsOf } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { actsFor, sectorOf } from '../../addresses/groups';
import type { Folds, Subject } from '../../core/subject';
import { jumpOf } from '../conduct/jump';
import type { MessageEvents } from './events';
import { noteReceipt } from './receipt-facts';

const unanswered = () => ({ receipts: {}, choices: {}, submissions: [], replies: [], receiptFacts: {} });

/** What reaches participants, what they write, and what they have read. */
export const fold: Folds<keyof MessageEvents> = {
  MessageDelivered(state, { data, seq, time, at }, write) {
    const { message: id, sender, ...rest } = data;
    if (state.messages[id]) return;
    const { address: from, name: fromName } = sender;
    write.put('messages', id, {
      ...rest,
      id,
      seq,
      at: time,
      wall: at,
      from,
      fromName,
      to: [],
      ...unanswered(),
    });
  },
  MessageSent(state, { data, seq, time, at }, write) {
    const { message: id, body: _body, ...rest } = data;
    const channel = data.channel ?? 'mail';
    write.put('messages', id, {
      ...rest,
      id,
      seq,
      at: time,
      wall: at,
      channel,
      form: false,
      ...unanswered(),
    });
    const answered = state.messages[data.inReplyTo ?? ''];
    if (answered) {
      write.change('messages', answered.id, { replies: [...answered.replies, id] });
      if (answered.inject) noteReceipt(state, answered.id, actsFor(data.from, state), 'replied', write);
    }
    const { kind, id: organisation = '' } = partsOf(data.from);
    if (kind === 'organisation')
      write.facts('messages').push({
        from: organisation,
        sector: sectorOf(organisation, state),
        to: data.to,
        inReplyTo: answered?.inject ?? 0,
        at: time / MINUTE,
      });
  },
  ReceiptGiven(state, { data, time }, write) {
    const { person, receipt } = data;
    const organisation = data.organisation ?? state.people[person]?.organisation;
    for (const id of data.messages) {
      const message = state.messages[id];
      if (!message) continue;
      const before = message.receipts[person];
      if (before?.[receipt] !== undefined) continue;
      // In place: everybody's receipts of a message that thousands have read are not copied for each of them.
      message.receipts[person] = { ...before, [receipt]: time };
      write.put('messages', id, { ...message });
      if (organisation && receipt !== 'delivered' && message.inject)
        noteReceipt(state, id, organisation, receipt, write);
    }
  },
};

/** A jump takes away nobody's time: what was still open keeps as long as it had. */
export const alsoFolds: Subject['alsoFolds'] = {
  ClockChanged(state, event, write) {
    const by = jumpOf(event);
    if (by === 0) return;
    for (const { id, decision } of Object.values(state.messages))
      if (decision)
        write.change('messages', id, { decision: { ...decision, deadline: decision.deadline + by } });
  },
};
