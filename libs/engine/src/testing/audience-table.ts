import { describe, expect, it } from '@jest/globals';
import type { Playable } from '@tocsin/plan';
import { keysOf } from '../addresses/keys';
import type { EventData, EventType, RecordedEvent } from '../core/events';
import { emptyState } from '../machine/empty-state';
import { evolve } from '../machine/evolve';
import { withoutTexts } from '../subjects/erasure/texts';
import { CAST, castScenario, EVERYONE, type Member } from './cast';
import { Played } from './played';

/** Goes wherever somebody writes something, so that it is found in what others receive. */
export const CANARY = 'CANARY';

/** One way in which an event comes about, and who of the cast receives it. Whoever is not named does not. */
export interface Case<T extends EventType> {
  /** What is special about it. */
  when?: string;
  scenario?: Playable;
  /** What has happened before. */
  given?: (played: Played) => void;
  /** Brings it about; without it, the event is one of those with which the exercise is created. */
  by?: (played: Played) => void;
  /** Which one, where several of its kind come about. */
  of?: Partial<EventData[T]>;
  to: readonly Member[];
}

/** For every event of a subject all the ways that make a difference to who sees it. */
export type AudienceTable<T extends EventType> = { [K in T]: readonly [Case<K>, ...Case<K>[]] };

/** An exercise that the whole cast takes part in. */
export const castOf = (scenario: Playable = castScenario()): Played =>
  new Played(
    scenario,
    EVERYONE.map((person) => ({ person, ...CAST[person] })),
  );

/** Plays every case of a table and compares the bytes that each of the cast receives. */
export function describeAudiences<T extends EventType>(table: AudienceTable<T>): void {
  for (const [type, cases] of Object.entries(table) as [T, Case<T>[]][])
    describe(type, () => {
      for (const [index, one] of cases.entries())
        it(`${one.when ?? (index === 0 ? 'reaches' : `reaches, ${index}`)} → ${namesOf(one.to)}`, () =>
          check(type, one));
    });
}

function check<T extends EventType>(type: T, { scenario, given, by, of, to }: Case<T>): void {
  const played = castOf(scenario);
  if (by) played.do({ type: 'StartExercise' }, 'facilitator');
  given?.(played);
  const before = by ? played.log.length : 0;
  const connected = keysOfAll(played);
  by?.(played);
  const sent = played.log.slice(before);
  const found = sent.filter((event) => event.type === type && matches(event.data, of));
  expect(found).toHaveLength(1);
  const bytes = bytesOf(found[0]!);
  expect(found[0]!.audience.filter((key) => key.endsWith('undefined'))).toEqual([]);
  const marked = bytes.includes(CANARY);
  // What people wrote can be erased from whatever they did.
  if (by) expect(JSON.stringify(withoutTexts(found[0]!.data))).not.toContain(CANARY);
  const expected = [...to].sort();

  // Live: one frame for each key of an event, to whoever holds that key.
  if (by) {
    const frames = received(sent, connected);
    expect(who(frames, bytes)).toEqual(expected);
    if (marked) expect(who(frames, CANARY)).toEqual(expected);
  }
  // Whoever connects later catches up on the same events, or on the fold of them.
  const later = keysOfAll(played);
  const stayed = expected.filter((member) => played.state.people[member]);
  expect(who(received(played.log, later), bytes)).toEqual(stayed);
  if (marked)
    for (const member of who(snapshots(played.log, later), CANARY)) expect(expected).toContain(member);
}

const namesOf = (to: readonly Member[]): string =>
  to.length === EVERYONE.length ? 'everyone' : to.join(', ') || 'nobody';

const matches = (data: object, of: object = {}): boolean =>
  Object.entries(of).every(
    ([key, value]) => JSON.stringify(Reflect.get(data, key)) === JSON.stringify(value),
  );

/** An event as it is sent. */
const bytesOf = ({ audience: _audience, ...event }: RecordedEvent): string => JSON.stringify(event);

type Of<V> = Record<Member, V>;
const eachOf = <V>(of: (member: Member) => V): Of<V> =>
  Object.fromEntries(EVERYONE.map((member) => [member, of(member)])) as Of<V>;

const keysOfAll = (played: Played): Of<readonly string[]> =>
  eachOf((member) => {
    const person = played.state.people[member];
    return person ? keysOf(person) : [];
  });

const visible = (events: readonly RecordedEvent[], keys: readonly string[]): RecordedEvent[] =>
  events.filter(({ audience }) => audience.some((key) => keys.includes(key)));

const received = (events: readonly RecordedEvent[], keys: Of<readonly string[]>): Of<string> =>
  eachOf((member) => visible(events, keys[member]).map(bytesOf).join('\n'));

const snapshots = (events: readonly RecordedEvent[], keys: Of<readonly string[]>): Of<string> =>
  eachOf((member) => JSON.stringify(visible(events, keys[member]).reduce(evolve, emptyState())));

const who = (bytes: Of<string>, searched: string): Member[] =>
  EVERYONE.filter((member) => bytes[member].includes(searched)).sort();
