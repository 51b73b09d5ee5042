/** Every figure is counted again, naively, from recorded rehearsals. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ExerciseEvent } from '@tocsin/engine';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { figuresOf, type Figures } from '..';
import { naive, type Line } from './testing/naive';

const rounded = (list: (number | undefined)[]) =>
  list.map((value) => (value === undefined ? 'none' : value.toFixed(6))).sort();
const filled = (list: number[]) => {
  const all = Array.from({ length: list.length }, (_, place) => list[place] ?? 0);
  while (all.at(-1) === 0) all.pop();
  return all;
};

describe.each(['airport-blackout', 'hospital-ransomware', 'first-steps', 'cross-border'])('%s', (name) => {
  let lines: Line[];
  let figures: Figures;
  let counted: ReturnType<typeof naive>;
  beforeAll(() => {
    const text = gunzipSync(readFileSync(`scenarios/${name}/golden.jsonl.gz`)).toString('utf8');
    lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    figures = figuresOf(lines as unknown as ExerciseEvent[]);
    counted = naive(lines);
  });

  test('every time that is measured', () => {
    const found = Object.fromEntries(
      figures.figures.map(({ id, samples }) => [id, rounded(samples.map(({ value }) => value))]),
    );
    const wanted = Object.fromEntries(
      Object.entries(counted.values).map(([id, values]) => [id, rounded(values)]),
    );
    expect(found).toEqual(wanted);
  });

  test('expected actions and duties', () => {
    expect(figures.outcomes.all).toEqual(counted.outcome);
    const duties = { met: 0, late: 0, missed: 0, open: 0 };
    for (const { state } of figures.duties) duties[state]++;
    expect(duties).toEqual(counted.duties);
    for (const by of ['byOrganisation'] as const) {
      const sum = { met: 0, late: 0, missed: 0, open: 0 };
      for (const one of Object.values(figures.outcomes[by]))
        for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += one[key];
      expect(sum).toEqual(figures.outcomes.all);
    }
  });

  test('levels and severities', () => {
    const of = (type: string) => lines.filter((line) => line.type === type);
    expect(figures.levels.map(({ level, at }) => [level, at])).toEqual(
      of('LevelDeclared').map((line) => [line.data.level, line.time]),
    );
    expect(figures.severities.map(({ score, severity }) => [score, severity])).toEqual(
      of('CaseEvaluated').map((line) => [line.data.score, line.data.severity]),
    );
  });

  test('the players’ severity against ground truth', () => {
    const { against, truth } = figures.judged;
    expect(truth.length).toBeGreaterThan(1);
    for (const [how, long] of Object.entries(counted.against))
      expect([how, against?.[how as keyof typeof against]?.toFixed(6)]).toEqual([how, long.toFixed(6)]);
  });

  test('who informed whom', () => expect(figures.flow).toEqual(counted.flow));

  test('press and statements', () => {
    expect(filled(figures.publicity.press)).toEqual(filled(counted.press));
    expect(filled(figures.publicity.statements)).toEqual(filled(counted.statements));
  });

  test('load', () => {
    const { byOrganisation, byTeam } = figures.load;
    expect(Object.keys({ ...byOrganisation, ...byTeam }).sort()).toEqual(Object.keys(counted.swamped).sort());
    for (const [whom, list] of Object.entries(counted.swamped))
      expect([whom, filled(byTeam[whom] ?? byOrganisation[whom]!)]).toEqual([whom, filled(list)]);
  });

  test('a figure names the events that it was counted from', () => {
    for (const { samples } of figures.figures)
      for (const { events, value } of samples) {
        expect(events.length).toBeGreaterThan(value === undefined ? 0 : 1);
        for (const seq of events) expect(lines[seq - 1]?.seq).toBe(seq);
      }
  });
});
