import { Address, durationMs, type ExpectedAction, type Inject } from '@tocsin/scenario';
import type { Draft } from '../../core/events';
import type { State } from '../../core/state';
import type { ReleaseCause } from './events';
import type { InjectState } from './state';
import { addPlay } from '../../core/clock';
import { concrete, partiesOf } from '../../addresses/parties';
import { Rejected } from '../../core/rejected';
import type { Script } from '../../core/script';

const SHOWN = new Set(['acknowledge', 'reply', 'choose', 'submit']);

export interface Releasing {
  number: number;
  cause: ReleaseCause;
  /** Exercise time of the release. */
  now: number;
  by?: string;
}

/** Message under which an inject arrives. */
export const messageOfInject = (number: number): string => `i${number}`;

/** An inject as it is to be released: the script's or an improvised one, with what was edited. */
export function injectAsItStands(planned: InjectState, script: Script): Inject {
  const inject = script.injects.get(planned.number) ?? improvised(planned);
  const { title, body } = planned.edited ?? {};
  return {
    ...inject,
    content: { ...inject.content, ...(title ? { title } : {}), ...(body ? { body } : {}) },
  } as Inject;
}

function improvised({ improvised, number, channel, sender, recipients, storyline }: InjectState): Inject {
  if (!improvised) throw new Rejected('unknown-inject', `There is no inject ${number}.`);
  return {
    number,
    channel,
    sender,
    recipients,
    storyline,
    content: improvised.content,
    tlp: improvised.tlp,
    category: 'contextual',
    trigger: 'manual',
    status: 'approved',
    attack: [],
    attachments: [],
    expected: [],
  } as unknown as Inject;
}

/** Everything that the release of an inject brings about, in order. */
export function release({ number, cause, now, by }: Releasing, state: State, script: Script): Draft[] {
  const planned = state.injects[number];
  if (!planned) throw new Rejected('unknown-inject', `There is no inject ${number}.`);
  const inject = injectAsItStands(planned, script);
  const message = messageOfInject(number);
  const to = concrete(planned.recipients, state, planned.to);
  const lateBy = cause === 'hand' || planned.due === undefined ? 0 : Math.round(now - planned.due);
  const sender = script.scenario.personas.find(({ id }) => id === inject.sender);
  const deadlineOf = (within: string) => addPlay(now, durationMs(within), script.nights);
  return [
    {
      type: 'InjectReleased',
      by,
      data: { number, message, to, cause, ...(lateBy > 0 ? { late: lateBy } : {}) },
    },
    {
      type: 'MessageDelivered',
      by: 'clock',
      data: {
        message,
        inject: number,
        channel: inject.channel,
        sender: { address: Address.persona(inject.sender), name: sender?.name ?? {} },
        title: inject.content.title,
        ...(inject.tlp ? { tlp: inject.tlp } : {}),
        attachments: inject.attachments.map((name) => ({
          file: `asset:${name}`,
          name,
          type: typeOf(name),
          size: 0,
        })),
        ...(inject.decision
          ? {
              decision: {
                question: inject.decision.question,
                options: inject.decision.options,
                deadline: deadlineOf(inject.decision.within),
                ...(inject.decision.default ? { default: inject.decision.default } : {}),
              },
            }
          : {}),
        form: inject.form !== undefined,
      },
    },
    ...inject.expected.flatMap((expected) =>
      expect(expected, inject, to, deadlineOf(expected.within), state),
    ),
  ];
}

function expect(
  expected: ExpectedAction,
  inject: Inject,
  to: Address[],
  deadline: number,
  state: State,
): Draft[] {
  return partiesOf(expected.by ?? to, state).map((party) => ({
    type: 'ActionExpected',
    by: 'clock',
    data: {
      key: `${inject.number}/${expected.id}/${party}`,
      inject: inject.number,
      action: expected.id,
      kind: expected.action,
      title: expected.title,
      party,
      message: messageOfInject(inject.number),
      deadline,
      shown: expected.shown ?? SHOWN.has(expected.action),
    },
  }));
}

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  json: 'application/json',
  log: 'text/plain',
  md: 'text/plain',
  eml: 'message/rfc822',
  zip: 'application/zip',
};
const typeOf = (name: string): string =>
  TYPES[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
