import { Address, address, DOCUMENTS, tlp, type Channel, type Text } from '@tocsin/scenario';
import { z } from 'zod';
import { command, type Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import { affected } from '../../core/attachments';
import { PLAYERS } from '../../core/person';
import type { Document } from './state';
import { concrete } from '../../addresses/parties';
import { Rejected } from '../../core/rejected';
import { inLanguages, short } from '../../core/text';
import { acting, actingAs } from '../plan/authority';
import { mustTakeMessages } from '../../addresses/recipients';

/** On which channel a released document reaches people. */
const CHANNEL: Record<(typeof DOCUMENTS)[number], Channel> = {
  advisory: 'mail',
  sitrep: 'mail',
  statement: 'mail',
};

function documentOf(id: string, { state }: Situation): Document {
  const document = state.documents[id];
  if (!document) throw new Rejected('unknown-document', `There is no document ${id}.`);
  return document;
}

/** Writes an advisory, a situation report or a press statement, or a new version of one. */
export const writeDocument = command({
  type: 'WriteDocument',
  may: PLAYERS,
  body: {
    kind: z.enum(DOCUMENTS),
    document: z.string().optional(),
    title: inLanguages(300),
    body: inLanguages(20_000),
    tlp: tlp.default('AMBER'),
    cases: z.array(z.string().max(64)).max(50).default([]),
    affected: affected.optional(),
    spokesperson: short.optional(),
    embargo: z.number().min(0).optional(),
  },
  decide({ kind, document, ...written }, situation) {
    const { plan } = acting(situation);
    const { organisation, person } = actingAs(plan.documents[kind].mayWrite, situation);
    const before = document === undefined ? undefined : documentOf(document, situation);
    if (before && (before.kind !== kind || before.organisation !== organisation.id))
      throw new Rejected('unknown-document', `There is no document ${document} of yours.`);
    if (before?.state === 'released')
      throw new Rejected('document-released', 'It has been released; write a new one.');
    const id = before?.document ?? `d${situation.next}`;
    const version = (before?.version ?? 0) + 1;
    const data = { ...written, kind, document: id, version, organisation: organisation.id, person };
    return [{ type: 'DocumentWritten', data: data as typeof data & { title: Text; body: Text } }];
  },
});

/** Approves the version at hand; a new version must be approved anew. */
export const approveDocument = command({
  type: 'ApproveDocument',
  may: PLAYERS,
  body: { document: z.string(), version: z.int() },
  decide({ document: id, version }, situation) {
    const { plan } = acting(situation);
    const document = documentOf(id, situation);
    const { organisation, person } = actingAs(plan.documents[document.kind].mayApprove, situation);
    if (document.version !== version || document.state !== 'draft')
      throw new Rejected('unknown-document', 'This is not the draft at hand.');
    return [
      { type: 'DocumentApproved', data: { document: id, version, organisation: organisation.id, person } },
    ];
  },
});

/** Releases what was approved to those who are to have it; it reaches them as a message with receipts. */
export const releaseDocument = command({
  type: 'ReleaseDocument',
  may: PLAYERS,
  body: { document: z.string(), to: z.array(address).min(1).max(100) },
  decide({ document: id, to }, situation): Draft[] {
    const { plan } = acting(situation);
    const document = documentOf(id, situation);
    const { organisation, person } = actingAs(plan.documents[document.kind].mayRelease, situation);
    if (document.state === 'draft')
      throw new Rejected('not-approved', 'It is released once its version has been approved.');
    if (document.state === 'released')
      throw new Rejected('document-released', 'It has been released; write a new one.');
    if (document.embargo !== undefined && situation.now < document.embargo)
      throw new Rejected('under-embargo', 'It is under embargo until later.');
    const receivers = concrete(to, situation.state);
    for (const one of receivers) if (one !== 'everyone') mustTakeMessages(one, situation);
    const message = `m${situation.next}`;
    const { version, title, body, tlp, kind } = document;
    const by = { organisation: organisation.id, person };
    return [
      { type: 'DocumentReleased', data: { document: id, version, message, to: receivers, ...by } },
      {
        type: 'MessageSent',
        data: {
          message,
          from: Address.organisation(organisation.id),
          person,
          to: receivers,
          title,
          body,
          tlp,
          attachments: [],
          channel: CHANNEL[kind],
          document: id,
          documentKind: kind,
          ...(document.affected ? { affected: document.affected } : {}),
        },
      },
    ];
  },
});
