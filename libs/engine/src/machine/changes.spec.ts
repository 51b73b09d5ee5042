/** What the fold says that it changed is what it changed: nothing that depends on it is forgotten. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { RecordedEvent } from '../core/events';
import { prepare } from '../core/script';
import type { State } from '../core/state';
import { noChanges } from '../core/writer';
import { evaluationSteps, MARKED, planSteps, playRandomly, started, steps, type Step } from '../testing';
import { openActions } from '../subjects/expected-actions/open-actions';
import { Agenda } from './agenda';
import { emptyState } from './empty-state';
import { fold } from './evolve';
import { Lookups } from './lookups';

function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) as T;
}

/** Names of what differs between two values, by their own comparison. */
const differing = (before: object, after: object): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isDeepStrictEqual(before[key as never], after[key as never]),
  );

/** Folds a log, and compares after each event what it changed with what the fold said. */
function compare(log: readonly RecordedEvent[]): void {
  const state = emptyState();
  const before = copyOf(state) as State & Record<string, object>;
  for (const event of log) {
    const changes = noChanges();
    fold(state, event, changes);
    const said = new Set([
      ...changes.parts.map(({ part, entry }) => (entry === undefined ? part : `${part} ${entry}`)),
      ...[...changes.facts].map((fact) => `facts ${fact}`),
    ]);
    const unsaid: string[] = [];
    for (const part of differing(before, state) as (keyof State)[]) {
      if (said.has(part)) before[part as string] = copyOf(state[part] as object);
      else
        for (const entry of differing(before[part] as object, state[part] as object)) {
          if (!said.has(`${part} ${entry}`)) unsaid.push(`${part} ${entry}`);
          (before[part] as Record<string, unknown>)[entry] = copyOf(
            (state[part] as Record<string, unknown>)[entry],
          );
        }
    }
    expect([event.type, unsaid]).toEqual([event.type, []]);
  }
}

const plays: [string, fc.Arbitrary<Step[]>][] = [
  ['of a crisis', steps],
  ['under the emergency plan', planSteps],
  ['of the evaluation', evaluationSteps],
];

const goldens = readdirSync('scenarios')
  .map((scenario) => join('scenarios', scenario, 'golden.jsonl.gz'))
  .filter(existsSync);
const eventsOf = (file: string) =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordedEvent);

describe('what the fold says that it changed', () => {
  it.each(plays)('is all that it changed, in random plays %s', (_what, random) => {
    fc.assert(
      fc.property(random, (taken) => {
        const played = started(MARKED);
        playRandomly(played, taken);
        compare(played.log);
      }),
      { numRuns: 15 },
    );
  });

  it.each(goldens)('is all that it changed, in %s', (file) => compare(eventsOf(file)));
});

describe('what is kept up with the changes', () => {
  it.each(plays)('is what it would be if made anew, in random plays %s', (_what, random) => {
    fc.assert(
      fc.property(random, fc.nat(), (taken, until) => {
        const played = started(MARKED);
        playRandomly(played, taken);
        const state = emptyState();
        const script = prepare(MARKED);
        const lookups = new Lookups(state);
        const agenda = new Agenda({ state, script, look: lookups.look });
        lookups.look(openActions);
        for (const event of played.log.slice(0, until % (played.log.length + 1))) {
          const changes = noChanges();
          fold(state, event, changes);
          agenda.note(changes.parts);
          lookups.note(changes.parts);
        }
        expect(drained(agenda)).toEqual(drained(new Agenda({ state, script, look: lookups.look })));
        const anew = new Lookups(state).look(openActions);
        for (const { kind, message } of Object.values(state.expected))
          expect(lookups.look(openActions).doneBy(kind, message)).toEqual(anew.doneBy(kind, message));
      }),
      { numRuns: 100 },
    );
  });
});

/** Everything on an agenda, in order; what is on it twice, once. */
function drained(agenda: Agenda): string[] {
  const all = new Set<string>();
  for (let next = agenda.takeDue(Infinity); next; next = agenda.takeDue(Infinity))
    all.add(`${next.at} ${next.due.kind} ${next.id}`);
  return [...all];
}
