/** On a recorded rehearsal: whatever number one chooses, so much is listed, and each thing names its events. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { figuresOf, playedSteps, STEP, tellingOf, type Figures, type Telling } from '@tocsin/report';
import { wordsIn } from '@tocsin/words/texts';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { basisOf, loadWord } from './basis';
import { STATES, type Choice } from './choice';

let found: Figures;
let tell: Telling;
beforeAll(async () => {
  const log = gunzipSync(readFileSync('scenarios/airport-blackout/golden.jsonl.gz')).toString('utf8');
  found = figuresOf(
    log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  tell = tellingOf(found.state, await wordsIn('en', ['report', 'terms']));
});
const basis = (choice: Choice) => basisOf(choice, found, tell)!;

describe('where a number comes from', () => {
  test('a time lists all that was measured, and in words what did not happen', () => {
    for (const { id, samples } of found.figures) {
      const { title, means, unit, per, absent, summary, counted } = basis(`time/${id}`);
      for (const word of [title, means, unit, per, absent]) expect(word).toMatch(/\w/);
      expect(counted).toHaveLength(samples.length);
      expect(counted.filter(({ minutes }) => minutes === undefined)).toHaveLength(summary!.missing);
      for (const { value, minutes, events, what, organisation } of counted) {
        expect(value).toBe(minutes === undefined ? absent : tell.minutes(minutes));
        expect(events.length).toBeGreaterThan(0);
        expect(what || organisation).toBeTruthy();
      }
    }
  });

  test('expected actions, by organisation, objective and phase', () => {
    const { outcomes } = found;
    const groups = [
      ['organisation', outcomes.byOrganisation],
      ['objective', outcomes.byObjective],
      ['phase', outcomes.byPhase],
      ['all', { all: outcomes.all }],
    ] as const;
    for (const [by, counts] of groups)
      for (const [id, outcome] of Object.entries(counts))
        for (const state of STATES) {
          const { counted, of } = basis(`actions/${by}/${id}/${state}`);
          expect([by, id, state, counted.length]).toEqual([by, id, state, outcome[state]]);
          expect(of).toContain(tell.t(state));
        }
  });

  test('duties, flow, press', () => {
    for (const { duty, step, state } of found.duties)
      expect(basis(`duties/${duty}/${step}/${state}`).counted).toHaveLength(
        found.duties.filter((one) => one.duty === duty && one.step === step && one.state === state).length,
      );
    for (const [from, row] of Object.entries(found.flow))
      for (const [to, n] of Object.entries(row)) expect(basis(`flow/${from}/${to}`).counted).toHaveLength(n);
    found.publicity.press.forEach((n, index) => expect(basis(`press/${index}`).counted).toHaveLength(n));
  });

  test('load: each quarter in which an organisation was busy or swamped, with what was asked of it', () => {
    for (const [team, list] of Object.entries(found.load.byTeam))
      for (const word of ['busy', 'swamped'] as const) {
        const { counted } = basis(`load/${team}/${word}`);
        expect(counted).toHaveLength(
          playedSteps(list.length, found.state).filter((place) => loadWord(list[place]!) === word).length,
        );
        for (const { at, events } of counted) expect(events.length).toBeGreaterThanOrEqual(list[at / STEP]!);
      }
  });

  test('an address that names nothing is nothing', () => {
    for (const choice of ['time/none', 'actions/all', 'actions/a/b/met', 'load/nobody/busy', 'x', ''])
      expect(basisOf(choice as Choice, found, tell)).toBeUndefined();
  });
});
