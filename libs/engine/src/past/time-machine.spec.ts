import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Address } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { keysOf, sees } from '../addresses/keys';
import type { RecordedEvent } from '../core/events';
import type { State } from '../core/state';
import { emptyState } from '../machine/empty-state';
import { evolve } from '../machine/evolve';
import { exerciseTime } from '../core/clock';
import { MARKED, Played, playRandomly, started, steps } from '../testing';
import { readerOf } from './reader';
import { TimeMachine } from './time-machine';

const PEOPLE = ['fay', 'ann', 'bob', 'cleo', 'lou', 'eve'];
const person = fc.constantFrom(...PEOPLE);

/** Random play in which people are moved to other organisations, leave, and come back. */
const plays = fc.array(
  fc.record({
    steps,
    who: fc.constantFrom('ann', 'bob', 'cleo'),
    to: fc.constantFrom('alpha', 'beta', 'cert', undefined),
  }),
  { minLength: 1, maxLength: 3 },
);
function playWithMoves(
  parts: { steps: Parameters<typeof playRandomly>[1]; who: string; to?: string }[],
): Played {
  const played = started(MARKED);
  for (const { steps: taken, who, to } of parts) {
    playRandomly(played, taken);
    if (to)
      played.do(
        {
          type: 'EnrolPerson',
          person: who,
          part: 'participant',
          organisation: to,
          cells: [],
          roles: [],
          plays: [],
        },
        'server',
      );
    else if (played.state.people[who]) played.do({ type: 'WithdrawPerson', person: who }, 'server');
  }
  return played;
}

const fold = (events: RecordedEvent[]): State => events.reduce(evolve, emptyState());

/** What the server gives somebody who joins when `seq` is the last event. */
function snapshotAt(log: RecordedEvent[], who: string, seq: number): State | undefined {
  const before = log.filter((event) => event.seq <= seq);
  const me = fold(before).people[who];
  if (!me) return undefined;
  const keys = keysOf(me);
  return fold(before.filter(({ audience }) => sees(keys, audience)));
}

const machineOf = (log: RecordedEvent[]): TimeMachine => {
  const machine = new TimeMachine();
  machine.add(log);
  return machine;
};

describe('the time machine', () => {
  it('shows at any moment what the server gave somebody then, in whatever order one looks', () => {
    fc.assert(
      fc.property(
        plays,
        fc.array(fc.tuple(person, fc.nat()), { minLength: 3, maxLength: 8 }),
        (parts, looks) => {
          const { log } = playWithMoves(parts);
          const machine = machineOf(log);
          for (const [who, at] of looks) {
            const seq = at % (log.length + 1);
            expect(machine.at({ person: who }, seq)).toEqual(snapshotAt(log, who, seq));
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('shows a local controller what they and their organisation saw, from the part of the log that they may read', () => {
    fc.assert(
      fc.property(plays, fc.array(fc.nat(), { minLength: 3, maxLength: 8 }), (parts, looks) => {
        const { log, state } = playWithMoves(parts);
        const lou = state.people['lou']!;
        const keys = keysOf(lou);
        const read = log.filter(({ audience }) => sees(keys, audience)).map(readerOf(lou)!);
        const known = [...keys, 'organisation:alpha'];
        for (const { audience } of read) expect(known).toEqual(expect.arrayContaining(audience));
        const [whole, own] = [machineOf(log), machineOf(read)];
        for (const viewer of [{ keys }, { keys: ['everyone', 'organisation:alpha'] as Address[] }])
          for (const at of looks) {
            const seq = at % (log.length + 1);
            expect(own.at(viewer, seq)).toEqual(whole.at(viewer, seq));
          }
      }),
      { numRuns: 80 },
    );
  });

  it('gives nobody who takes part a log to read, and the whole of it to those who see everything', () => {
    const { log, state } = playWithMoves([{ steps: [], who: 'ann', to: 'alpha' }]);
    for (const who of ['ann', 'bob', 'cleo']) expect(readerOf(state.people[who]!)).toBeUndefined();
    for (const who of ['fay', 'eve']) expect(log.map(readerOf(state.people[who]!)!)).toEqual(log);
  });

  it('shows what a client had on its screen that was there all the time', () => {
    fc.assert(
      fc.property(plays, person, fc.nat(), (parts, who, at) => {
        const { log } = playWithMoves(parts);
        const seq = 1 + (at % log.length);
        let keys: Address[] = [];
        let held: State | undefined;
        const seen: RecordedEvent[] = [];
        const all = emptyState();
        for (const event of log.slice(0, seq)) {
          seen.push(event);
          evolve(all, event);
          const me = all.people[who];
          const moved =
            (event.type === 'PersonEnrolled' || event.type === 'PersonWithdrawn') &&
            event.data.person === who;
          if (moved) {
            // Sent away, they join again with the keys that they hold from now on.
            keys = me ? keysOf(me) : [];
            held = me && fold(seen.filter(({ audience }) => sees(keys, audience)));
          } else if (held && sees(keys, event.audience)) held = evolve(held, event);
        }
        expect(machineOf(log).at({ person: who }, seq)).toEqual(held);
      }),
      { numRuns: 80 },
    );
  });

  it('holds no word that somebody had not received by then', () => {
    fc.assert(
      fc.property(plays, fc.constantFrom('ann', 'bob', 'cleo'), fc.nat(), (parts, who, at) => {
        const { log } = playWithMoves(parts);
        const seq = at % (log.length + 1);
        const machine = machineOf(log);
        const shown = JSON.stringify(machine.at({ person: who }, seq) ?? {});
        const me = machine.personAt(who, seq);
        const received = log.filter((event) => event.seq <= seq && me && sees(keysOf(me), event.audience));
        const words = received.map(({ data }) => JSON.stringify(data)).join();
        for (const word of shown.match(/CANARY-\d|WROTE-BY-\w+/g) ?? []) expect(words).toContain(word);
      }),
      { numRuns: 80 },
    );
  });

  it('gives states that stay as they were, however far one goes on from them', () => {
    fc.assert(
      fc.property(plays, person, fc.array(fc.nat(), { minLength: 2, maxLength: 6 }), (parts, who, looks) => {
        const { log } = playWithMoves(parts);
        const machine = machineOf(log);
        const given = looks.map((at) => {
          const state = machine.at({ person: who }, at % (log.length + 1));
          return { state, then: JSON.stringify(state) };
        });
        for (const { state, then } of given) expect(JSON.stringify(state)).toBe(then);
      }),
      { numRuns: 60 },
    );
  });

  it('does not let a receipt reach back to where it had not been given', () => {
    const played = started(MARKED);
    played.do({ type: 'ReleaseInject', number: 5 });
    const delivered = played.state.seq;
    for (const who of ['ann', 'bob'])
      played.do({ type: 'GiveReceipt', messages: ['i5'], receipt: 'read' }, who);
    const machine = machineOf(played.log);
    const before = machine.at({ keys: ['control'] }, delivered)!;
    const after = machine.at({ keys: ['control'] }, played.state.seq)!;
    expect(Object.keys(after.messages['i5']!.receipts)).toEqual(['ann', 'bob']);
    expect(before.messages['i5']!.receipts).toEqual({});
    expect(before.messages['i5']!.receiptFacts).toEqual({});
    expect(before.facts.receipts).toEqual([]);
  });

  it('keeps its measure of play growing, and finds the moment of each event again', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const played = started(MARKED);
        playRandomly(played, taken);
        const machine = machineOf(played.log);
        let before = 0;
        for (const { seq, at } of played.log) {
          const reached = machine.playedAt({ seq, after: 0 });
          expect(reached).toBeGreaterThanOrEqual(before);
          before = reached;
          const { clock } = machine.at({ keys: ['control'] }, seq)!;
          const times = machine.timesOf({ seq, after: 0 });
          expect(times.wall).toBe(at);
          expect(times.time).toBeCloseTo(exerciseTime(clock, at), 3);
          expect(machine.playedAt(machine.momentAt(reached))).toBeCloseTo(reached, 3);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('keeps few states of a long log, and gives the same from each of them', () => {
    const played = started(MARKED);
    const log = [...played.log];
    for (let seq = played.state.seq + 1; seq <= 60_000; seq++)
      log.push({
        ...{ seq, time: seq, at: played.wall + seq, by: 'ann', type: 'LogEntryWritten' as const },
        data: { entry: `l${seq % 500}`, text: `${seq}`, organisation: 'alpha', person: 'ann' },
        audience: ['organisation:alpha', 'control'],
      });
    const machine = machineOf(log);
    const whole = machine.at({ person: 'ann' }, 60_000)!;
    for (const seq of [59_999, 31_234, 48_000, 2_000, 1_999, 56_001, 12])
      expect(machine.at({ person: 'ann' }, seq)).toEqual(snapshotAt(log, 'ann', seq));
    expect(machine.at({ person: 'ann' }, 60_000)).toEqual(whole);

    const prepared = new TimeMachine();
    for (let at = 0; at < log.length; at += 7_000) {
      prepared.add(log.slice(at, at + 7_000));
      prepared.prepare({ keys: ['control'] });
      if (at === 14_000) prepared.at({ keys: ['control'] }, 3_000);
    }
    for (const seq of [60_000, 7_001, 31_234])
      expect(prepared.at({ keys: ['control'] }, seq)).toEqual(machine.at({ keys: ['control'] }, seq));
  });

  it('steps over what neither viewer may see, and stops at the ends', () => {
    const played = started(MARKED);
    played.do({ type: 'WriteLogEntry', text: 'mine' }, 'ann');
    const mine = played.state.seq;
    played.do({ type: 'WriteLogEntry', text: 'theirs' }, 'bob');
    const machine = machineOf(played.log);
    expect(machine.step([{ person: 'ann' }], mine, 1)).toBeUndefined();
    expect(machine.step([{ person: 'ann' }, { person: 'bob' }], mine, 1)).toBe(mine + 1);
    expect(machine.step([{ person: 'bob' }], mine + 1, -1)).toBeLessThan(mine);
  });

  it('marks STARTEX, what was released, thresholds and ENDEX, also after a jump back', () => {
    const played = started(MARKED);
    played.wait(11 * MINUTE);
    played.do(
      { type: 'ReportIncident', title: 'x', description: 'x', category: 'intrusions' } as never,
      'ann',
    );
    played.do({ type: 'JumpClock', to: 5 * MINUTE, passed: 'skip' });
    played.wait(2 * MINUTE);
    played.do({ type: 'EndExercise' });
    const machine = machineOf(played.log);
    const kinds = machine.marks.map(({ kind, about }) => [kind, about].filter(Boolean).join(' '));
    expect(kinds).toEqual(expect.arrayContaining(['startex', 'inject 1', 'threshold 4', 'jump', 'endex']));
    expect(machine.length).toBe(13 * MINUTE);
    const { seq, after } = machine.momentAt(12 * MINUTE);
    expect(machine.timesOf({ seq, after })).toEqual({ time: 6 * MINUTE, wall: played.wall - MINUTE });
  });
});
