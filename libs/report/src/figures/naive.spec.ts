/** Every figure is counted again, naively, from recorded rehearsals. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { countFigures, figuresOf, playedSteps, type Figures } from '..';
import { naive, ofType, QUARTER, type Line } from './testing/naive';

const rounded = (list: (number | undefined)[]) =>
  list.map((value) => (value === undefined ? 'none' : value.toFixed(6))).sort();
const filled = (list: number[]) => {
  const all = Array.from({ length: list.length }, (_, index) => list[index] ?? 0);
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
    figures = figuresOf(lines);
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
    expect(figures.levels.map(({ level, at }) => [level, at])).toEqual(
      ofType(lines, 'LevelDeclared').map((line) => [line.data.level, line.time]),
    );
    expect(figures.severities.map(({ score, severity }) => [score, severity])).toEqual(
      ofType(lines, 'CaseEvaluated').map((line) => [line.data.score, line.data.severity]),
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

  test('every count names its events', () => {
    const at = (seqs: number[]) => seqs.map((seq) => lines[seq - 1]!);
    const types = (seqs: number[]) => at(seqs).map(({ type }) => type);
    for (const { key, outcome, events } of figures.actions) {
      const own = (['ActionExpected', 'ActionMet', 'ActionMissed'] as const)
        .flatMap((type) => ofType(lines, type))
        .filter((line) => line.data.key === key);
      expect(events).toEqual(expect.arrayContaining(own.map(({ seq }) => seq)));
      expect(types(events).includes('ActionMet')).toBe(outcome === 'met' || outcome === 'late');
      expect(types(events).includes('ActionMissed') || outcome !== 'missed').toBe(true);
    }
    for (const { step, state, events } of figures.duties) {
      const [began] = (['DutyOpened', 'DutyClassified', 'DutyStepSubmitted'] as const).flatMap((type) =>
        ofType(at(events.slice(0, 1)), type),
      );
      expect(began!.data.steps.some((owed) => owed.step === step)).toBe(true);
      const ended = types(events).filter((type, index) => index > 0 && type !== 'DutyClassified');
      expect([step, state, ended.length > 0]).toEqual([step, state, state !== 'open']);
    }
    for (const [from, row] of Object.entries(figures.flowEvents))
      for (const [to, seqs] of Object.entries(row)) {
        expect(seqs).toHaveLength(counted.flow[from]![to]!);
        for (const type of types(seqs))
          expect(['MessageSent', 'IncidentReported', 'InformationGiven']).toContain(type);
      }
    const { press, statements } = figures.publicity.events;
    const quarterOf = (line: Line) => Math.floor(line.time / QUARTER);
    press.forEach((seqs, index) =>
      expect(at(seqs).every((line) => line.type === 'MessageDelivered' && quarterOf(line) === index)).toBe(
        true,
      ),
    );
    statements.forEach((seqs, index) =>
      expect(at(seqs).every((line) => line.type === 'DocumentReleased' && quarterOf(line) === index)).toBe(
        true,
      ),
    );
    // At once there can be no more than were open some time in the quarter.
    for (const [organisation, list] of Object.entries(figures.load.byOrganisation))
      list.forEach((most, index) => {
        const open = figures.load.demands.filter(
          (one) =>
            one.organisation === organisation &&
            one.from < (index + 1) * QUARTER &&
            (one.to ?? Infinity) >= index * QUARTER,
        );
        expect([organisation, index, open.length >= most, open.length > 0]).toEqual([
          ...[organisation, index, true, most > 0],
        ]);
      });
    expect(figures.breaches.map(({ seq }) => seq)).toEqual(
      lines.filter(({ type }) => type === 'TlpBreached').map(({ seq }) => seq),
    );
  });

  test('a log that is read piece by piece gives the same', () => {
    const count = countFigures();
    for (let from = 0; from < lines.length; from += 97) {
      count.read(lines.slice(from, from + 97));
      count.found();
    }
    expect(count.found()).toEqual(figures);
  });

  test('of an exercise that still runs, load and press are counted up to its last event', () => {
    const some = lines.slice(0, Math.floor(lines.length * 0.8));
    const { time } = some.at(-1)!;
    const running = figuresOf(some);
    expect(running.until).toBe(time);
    for (const list of [running.publicity.press, ...Object.values(running.load.byOrganisation)])
      expect(list.length).toBeGreaterThanOrEqual(Math.ceil(time / QUARTER));
  });

  test('a night break has no quarters in which one played', () => {
    const { nights } = ofType(lines, 'ExerciseCreated')[0]!.data;
    const asleep = nights.reduce((sum, { from, to }) => sum + (to - from), 0);
    const length = Math.ceil(figures.until / QUARTER);
    expect(playedSteps(length, figures.state)).toHaveLength(length - asleep / QUARTER);
  });

  test('a figure names the events that it was counted from', () => {
    for (const { samples } of figures.figures)
      for (const { events, value } of samples) {
        expect(events.length).toBeGreaterThan(value === undefined ? 0 : 1);
        for (const seq of events) expect(lines[seq - 1]?.seq).toBe(seq);
      }
  });
});
