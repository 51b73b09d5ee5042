import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Address } from '@tocsin/scenario';
import { keysOf, sees } from './addresses/keys';
import type { RecordedEvent } from './core/events';
import { emptyState } from './machine/empty-state';
import { evolve } from './machine/evolve';
import { Exercise } from './machine/exercise';
import { evaluationSteps, MARKED, Played, playRandomly, started, steps } from './testing';

const RUNS = { numRuns: 150 };
const VIEWERS = ['ann', 'bob', 'cleo', 'lou', 'eve', 'fay'];

describe('over random exercises', () => {
  it('an inject is released at most once, however the clock and the script are steered', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const played = started(MARKED);
        playRandomly(played, taken);
        expect(new Set(played.released).size).toBe(played.released.length);
        const delivered = played.all('MessageDelivered').map(({ data }) => data.message);
        expect(delivered).toEqual(played.released.map((number) => `i${number}`));
      }),
      RUNS,
    );
  });

  it('pause, resume, rate and jump never lose an inject: all that have a time are released by ENDEX', () => {
    const clockSteps = steps.map((taken) =>
      taken
        .filter(({ command }) => ['PauseClock', 'ResumeClock', 'SetRate', 'JumpClock'].includes(command.type))
        .map((step) => ({
          ...step,
          by: 'fay',
          command:
            step.command.type === 'JumpClock'
              ? { ...step.command, to: step.command.to % (45 * 60_000), passed: 'release' as const }
              : step.command,
        })),
    );
    fc.assert(
      fc.property(clockSteps, (taken) => {
        const played = started(MARKED);
        playRandomly(played, taken);
        if (played.state.standing === 'running') {
          played.do({ type: 'SetRate', rate: 1 });
          played.do({ type: 'ResumeClock' });
          played.wait(90 * 60_000);
        }
        expect(played.state.standing).toBe('ended');
        expect(played.released).toEqual(expect.arrayContaining([1, 2, 3, 5, 6]));
        expect(new Set(played.released).size).toBe(played.released.length);
      }),
      RUNS,
    );
  });

  it.each([
    ['that was not meant for them', steps],
    ['of what evaluators write or participants keep to themselves', evaluationSteps],
  ])('nobody holds a word %s', (_what, random) => {
    fc.assert(
      fc.property(random, (taken) => {
        const played = started(MARKED);
        playRandomly(played, taken);
        for (const viewer of ['ann', 'bob', 'cleo']) {
          const seen = JSON.stringify(
            played.visibleTo(viewer).map(({ audience: _audience, ...event }) => event),
          );
          const person = played.state.people[viewer]!;
          for (const inject of Object.values(played.state.injects)) {
            const meant = inject.released && sees(keysOf(person), inject.released.to);
            if (!meant) expect(seen).not.toContain(`"CANARY-${inject.number}"`);
          }
          for (const author of ['ann', 'bob', 'cleo', 'fay', 'lou', 'eve'].filter(
            (name) => name !== viewer,
          )) {
            const written = played.log.filter((event) =>
              JSON.stringify(event.data).includes(`WROTE-BY-${author}`),
            );
            if (!written.some((event) => sees(keysOf(person), event.audience)))
              expect(seen).not.toContain(`WROTE-BY-${author}`);
          }
        }
        // How grave it really is: nobody who plays, watches or helps an organisation.
        for (const viewer of ['ann', 'bob', 'cleo', 'lou'])
          expect(JSON.stringify([played.visibleTo(viewer), played.viewOf(viewer)])).not.toContain(
            'CANARY-99',
          );
        for (const viewer of ['fay', 'eve']) expect(played.viewOf(viewer).truth?.severities).toHaveLength(1);
        for (const { audience, data } of played.all('NoteWritten') as unknown as (RecordedEvent & {
          data: { person: string };
        })[])
          expect(audience).toEqual([Address.private(data.person)]);
      }),
      RUNS,
    );
  });

  it('a viewer who loses the line and asks for what was missed holds the same as one who never lost it', () => {
    fc.assert(
      fc.property(steps, fc.array(fc.nat(), { maxLength: 5 }), (taken, breaks) => {
        const played = started(MARKED);
        playRandomly(played, taken);
        for (const viewer of VIEWERS) {
          const visible = played.visibleTo(viewer);
          let held = emptyState();
          for (const at of [...breaks.map((n) => n % (played.log.length + 1)), played.log.length].sort(
            (a, b) => a - b,
          )) {
            const missed = visible.filter(({ seq }) => seq > held.seq && seq <= at);
            held = missed.reduce(evolve, JSON.parse(JSON.stringify(held)) as typeof held);
          }
          expect(held).toEqual(played.viewOf(viewer));
        }
      }),
      RUNS,
    );
  });

  it('the log alone brings the exercise back, and it goes on the same', () => {
    fc.assert(
      fc.property(steps, steps, (first, then) => {
        const played = started(MARKED);
        playRandomly(played, first);
        const revived = new Played(MARKED);
        const state = played.log.reduce(evolve, emptyState());
        Object.assign(revived, {
          exercise: new Exercise(MARKED, state),
          wall: played.wall,
          commands: 1000,
          log: [],
        });
        expect(revived.state).toEqual(played.state);
        const before = played.log.length;
        playRandomly(played, then);
        playRandomly(revived, then);
        expect(revived.log.map(({ type, data }) => [type, data])).toEqual(
          played.log.slice(before).map(({ type, data }) => [type, data]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
