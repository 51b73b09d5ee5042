import {
  concrete,
  plannedAt,
  prepare,
  receives,
  type ExerciseEvent,
  type Person,
  type State,
} from '@tocsin/engine';
import type { LiveClient } from '@tocsin/rig';
import type { Playable } from '@tocsin/plan';
import type { Address } from '@tocsin/scenario';
import type { Acknowledged } from './troupe';

/** What the clients received, held against what the script and the receipts of commands say they should have. */
export interface Verdict {
  injects: number;
  /** Injects whose hour came, by the script alone. */
  due: number;
  released: number;
  deliveries: number;
  participants: number;
  acknowledged: number;
  /** Everything that is not as it must be; empty when all is well. */
  faults: string[];
}

interface Evidence {
  scenario: Playable;
  facilitator: LiveClient;
  participants: LiveClient[];
  acknowledged: Acknowledged[];
  /** The log as it was read from the server at the end. */
  log: ExerciseEvent[];
}

export function verdictOf({ scenario, facilitator, participants, acknowledged, log }: Evidence): Verdict {
  const faults: string[] = [];
  const { state } = facilitator;
  const released = releasesOf(facilitator.events, faults);
  const due = dueByScript(scenario);
  for (const number of due)
    if (!released.has(number)) faults.push(`inject ${number} fell due and was not released`);
  let deliveries = 0;
  for (const client of participants) deliveries += deliveriesOf(client, state, released, faults);
  for (const client of [facilitator, ...participants])
    for (const fault of client.faults) faults.push(`${client.seat}: ${fault}`);
  for (const fault of lost(acknowledged, log, participants)) faults.push(fault);
  return {
    injects: scenario.injects.length,
    due: due.length,
    released: released.size,
    deliveries,
    participants: participants.length,
    acknowledged: acknowledged.length,
    faults,
  };
}

/** Injects with an hour of their own before ENDEX. */
function dueByScript(scenario: Playable): number[] {
  const { end } = prepare(scenario);
  return scenario.injects.flatMap((inject) => {
    const at = plannedAt(inject, scenario);
    return at !== undefined && at < end ? [inject.number] : [];
  });
}

/** By number: to whom each inject went. One that was released twice is a fault. */
function releasesOf(events: readonly ExerciseEvent[], faults: string[]): Map<number, Address[]> {
  const released = new Map<number, Address[]>();
  for (const { type, data } of events) {
    if (type !== 'InjectReleased') continue;
    if (released.has(data.number)) faults.push(`inject ${data.number} was released twice`);
    released.set(data.number, data.to);
  }
  return released;
}

/** Counts what one participant received: each inject that was for them once, and no other. */
function deliveriesOf(
  client: LiveClient,
  state: State,
  released: Map<number, Address[]>,
  faults: string[],
): number {
  const person: Person | undefined = state.people[client.seat];
  const received = new Map<number, number>();
  for (const { type, data } of client.events)
    if (type === 'MessageDelivered') received.set(data.inject, (received.get(data.inject) ?? 0) + 1);
  for (const [number, to] of released) {
    const times = received.get(number) ?? 0;
    const wanted = person && receives(person, concrete(to, state)) ? 1 : 0;
    if (times !== wanted)
      faults.push(`inject ${number} reached ${client.seat} ${times} times instead of ${wanted}`);
    received.delete(number);
  }
  for (const number of received.keys())
    faults.push(`${client.seat} received inject ${number}, never released`);
  return [...released.values()].filter((to) => person && receives(person, concrete(to, state))).length;
}

/** Acknowledged actions whose effect is not in the log. */
function lost(
  acknowledged: readonly Acknowledged[],
  log: readonly ExerciseEvent[],
  participants: readonly LiveClient[],
): string[] {
  // What is private to somebody leaves the server with them alone.
  const own = new Map(participants.map(({ seat, events }) => [seat, new Set(events.map(({ seq }) => seq))]));
  const bySeq = new Map(log.map((event) => [event.seq, event]));
  const written = new Set(
    log.flatMap(({ type, by, data }) => (type === 'LogEntryWritten' ? [`${by} ${data.text}`] : [])),
  );
  const receipts = new Set(
    log.flatMap(({ type, data }) =>
      type === 'ReceiptGiven' ? data.messages.map((id) => `${data.person} ${data.receipt} ${id}`) : [],
    ),
  );
  return acknowledged.flatMap(({ by, seq, body }) => {
    const kept =
      body.type === 'WriteLogEntry'
        ? written.has(`${by} ${body.text}`)
        : body.type === 'GiveReceipt'
          ? body.messages.every((id) => receipts.has(`${by} ${body.receipt} ${id}`))
          : bySeq.has(seq) || own.get(by)?.has(seq);
    return kept ? [] : [`${by} was told that ${body.type} is stored at ${seq}, and it is not`];
  });
}
