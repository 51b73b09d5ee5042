import { Address, address, language, partsOf, tlp } from '@tocsin/scenario';
import { z } from 'zod';
import { keysOf } from '../../addresses/keys';
import { mustTakeMessages } from '../../addresses/recipients';
import { command, whoever } from '../../core/command';
import type { Draft } from '../../core/events';
import { PEOPLE, type Person } from '../../core/person';
import { messageOf } from './guards';
import { passOn } from '../tlp/passing-on';
import { Rejected } from '../../core/rejected';
import { attachments } from '../../core/attachments';
import { long, short } from '../../core/text';

/** What a client has got, what was opened, what was acknowledged. Given once; a repeat changes nothing. */
export const giveReceipt = command({
  type: 'GiveReceipt',
  may: PEOPLE,
  body: {
    messages: z.array(z.string()).min(1).max(500),
    receipt: z.enum(['delivered', 'read', 'acknowledged']),
  },
  decide({ messages, receipt }, situation): Draft[] {
    const { id: person } = whoever(situation);
    const fresh = [...new Set(messages)].filter(
      (id) => messageOf(id, situation).receipts[person]?.[receipt] === undefined,
    );
    // Who released a document learns who has read it, and of no other message: each in an event of its own.
    const released = fresh.filter((id) => situation.state.messages[id]?.document);
    const others = fresh.filter((id) => !released.includes(id));
    const { organisation } = whoever(situation);
    return [
      ...(others.length > 0
        ? [{ type: 'ReceiptGiven', data: { messages: others, person, receipt } } satisfies Draft]
        : []),
      ...released.map((id): Draft => ({
        type: 'ReceiptGiven',
        data: { messages: [id], person, receipt, ...(organisation ? { organisation } : {}) },
      })),
    ];
  },
});

/** The address in whose name someone writes: their organisation, EXCON, or a persona that they play. */
function senderOf(person: Person, as: Address | undefined): Address {
  const control = person.part === 'facilitator' || person.part === 'local-controller';
  if (as) {
    const may =
      as === 'control' ? control : partsOf(as).kind === 'persona' && (control || keysOf(person).includes(as));
    if (!may) throw new Rejected('not-allowed', `You cannot write as ${as}.`);
    return as;
  }
  if (control) return 'control';
  return person.organisation ? Address.organisation(person.organisation) : Address.person(person.id);
}

/** Writes to an organisation, a cell, a role of an organisation, a persona, or the facilitators. */
export const sendMessage = command({
  type: 'SendMessage',
  may: ['facilitator', 'local-controller', 'participant', 'simulator'],
  body: {
    to: z.array(address).min(1).max(100),
    title: short,
    body: long,
    language: language.default('en'),
    tlp: tlp.optional(),
    inReplyTo: z.string().optional(),
    shares: z.string().optional(),
    knowingly: z.boolean().default(false),
    as: address.optional(),
    attachments,
  },
  decide({ to, title, body, language, as, inReplyTo, shares, knowingly, ...rest }, situation): Draft[] {
    if (situation.state.standing === 'ended') throw new Rejected('ended', 'The exercise has ended.');
    const person = whoever(situation);
    if (inReplyTo) messageOf(inReplyTo, situation);
    const receivers = [...new Set(to)];
    for (const one of receivers) mustTakeMessages(one, situation);
    const breached = shares ? passOn(messageOf(shares, situation), receivers, knowingly, situation) : [];
    return [
      {
        type: 'MessageSent',
        data: {
          ...rest,
          message: `m${situation.next}`,
          from: senderOf(person, as),
          person: person.id,
          ...(person.roles[0] ? { role: person.roles[0] } : {}),
          to: receivers,
          title: { [language]: title },
          body,
          ...(inReplyTo ? { inReplyTo } : {}),
        },
      },
      ...breached,
    ];
  },
});
