import { expect, test } from '@jest/globals';
import type { ExerciseEvent } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { figuresOf } from '..';

type Line = [minute: number, type: string, data: object];
const logOf = (lines: Line[]) =>
  lines.map(([minute, type, data], index) => ({
    seq: index + 1,
    type,
    data,
    time: minute * MINUTE,
    at: 0,
    by: 'clock',
    audience: [],
  })) as unknown as ExerciseEvent[];
const clock = (minute: number) => ({ wall: 0, exercise: minute * MINUTE, rate: 1, running: true });
const evaluated = (id: string, severity: string, agreed = false) => ({
  case: id,
  severity,
  agreed,
  score: 1,
});
const nights = [{ from: 100 * MINUTE, to: 1000 * MINUTE }];
const begin: Line[] = [
  [0, 'ExerciseCreated', { organisations: [], nights, cells: [], roles: [] }],
  [
    0,
    'PlanAdopted',
    {
      plan: 'p',
      level: '',
      authorities: [],
      evaluators: [],
      titles: { 'severity:small': {}, 'severity:grave': {} },
    },
  ],
  [
    0,
    'TruthOpened',
    {
      severities: [
        { at: 10 * MINUTE, severity: 'small' },
        { at: 40 * MINUTE, severity: 'grave' },
      ],
    },
  ],
];

test('the gravest open case counts, by what was agreed on, without nights and what was jumped over', () => {
  const { judged } = figuresOf(
    logOf([
      ...begin,
      [20, 'CaseEvaluated', evaluated('a', 'small')],
      [30, 'CaseEvaluated', evaluated('b', 'grave')],
      [35, 'CaseMoved', { case: 'b', to: 'closed' }],
      [50, 'CaseEvaluated', evaluated('a', 'grave', true)],
      // What was agreed on stands against a later single view.
      [55, 'CaseEvaluated', evaluated('a', 'small')],
      [60, 'ClockChanged', { cause: 'jump', from: 60 * MINUTE, clock: clock(90) }],
      [1010, 'CaseMoved', { case: 'a', to: 'closed' }],
      [1020, 'ClockChanged', { cause: 'endex', from: 1020 * MINUTE, clock: clock(1020) }],
    ]),
  );
  expect(judged.seen.map(({ at, severity, seq }) => [at / MINUTE, severity, seq])).toEqual([
    [20, 'small', 4],
    [30, 'grave', 5],
    [35, 'small', 6],
    [50, 'grave', 7],
    [1010, undefined, 10],
  ]);
  // 10–20 none; 20–30 the same, 30–35 above, 35–40 the same; 40–50 below; 50–60, 90–100 and 1000–1010 the same; 10 none.
  expect(judged.against).toEqual({ unevaluated: 20, equal: 45, above: 5, below: 10 });
});

test('without ground truth nothing is compared', () => {
  const { judged } = figuresOf(logOf([...begin.slice(0, 2), [20, 'CaseEvaluated', evaluated('a', 'small')]]));
  expect(judged).toMatchObject({ truth: [], seen: [{ severity: 'small' }] });
  expect(judged).not.toHaveProperty('against');
});
