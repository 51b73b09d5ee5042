import { expect, test } from '@jest/globals';
import { keysOf, type Person, type RecordedEvent } from '@tocsin/engine';
import fc from 'fast-check';
import type { Address } from '@tocsin/scenario';
import { Heads } from './heads';

const person = (id: string, part: Person['part'], organisation?: string, roles: string[] = []): Person =>
  ({ id, part, organisation, roles, cells: [], plays: [] }) as unknown as Person;
const people = Object.fromEntries(
  [
    person('fay', 'facilitator'),
    person('eve', 'evaluator'),
    person('lou', 'local-controller', 'alpha'),
    person('ann', 'participant', 'alpha', ['spokesperson']),
    person('bob', 'participant', 'beta', ['spokesperson']),
    person('cleo', 'participant', 'alpha'),
  ].map((one) => [one.id, one]),
);
const keys = [...new Set(Object.values(people).flatMap(keysOf))];

test('whatever keys someone holds, the frames of a batch bring everything they may see, once and in order', () => {
  const audiences = fc.array(fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(audiences, (shown) => {
      const events = shown.map(
        (audience, index) =>
          ({ seq: index + 1, type: 'NoteWritten', data: {}, audience }) as unknown as RecordedEvent,
      );
      const frames = new Heads('x')
        .outgoing(events, people)
        .flatMap((sent) => ('frame' in sent ? [sent.frame] : []));
      for (const one of Object.values(people)) {
        const held = keysOf(one);
        const heads: Record<string, number> = {};
        const seen: number[] = [];
        for (const { key, prev, seq, events: brought } of frames.filter((frame) =>
          held.includes(frame.key as Address),
        )) {
          expect(prev).toBe(heads[key] ?? 0);
          heads[key] = seq;
          for (const event of brought) if (!seen.includes(event.seq)) seen.push(event.seq);
        }
        const visible = events.filter(({ audience }) => audience.some((key) => held.includes(key)));
        expect(seen).toEqual(visible.map(({ seq }) => seq));
      }
    }),
    { numRuns: 3_000 },
  );
});

test('events of one key leave as one frame', () => {
  const events = Array.from(
    { length: 100 },
    (_, index) =>
      ({
        seq: index + 1,
        type: 'NoteWritten',
        data: {},
        audience: ['everyone', 'control'],
      }) as unknown as RecordedEvent,
  );
  expect(new Heads('x').outgoing(events, people)).toHaveLength(2);
});
