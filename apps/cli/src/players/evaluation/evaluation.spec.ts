/** Simulated evaluators say what happened, and do not change it. */
import { describe, expect, test } from '@jest/globals';
import { organisationOf, RATINGS, standingRating, type RecordedEvent, type State } from '@tocsin/engine';
import { playableFolder } from '@tocsin/plan/files';
import { tasksOf } from '@tocsin/scenario';
import { type Language, LANGUAGES } from '@tocsin/words';
import { rehearse } from '../../rehearse/rehearsal';

const SCENARIOS = ['airport-blackout', 'cross-border', 'first-steps', 'hospital-ransomware'];
const SEEDS = [1, 2, 3, 12];
const EVALUATION = /^(Observation|Rating|Survey|Statement|Report(Released))/;

const scenarioOf = async (name: string) => (await playableFolder(`scenarios/${name}`)).scenario!;

/** What was played, with everything that is named by the number of its event named by its place in play. */
function played(events: readonly RecordedEvent[]): string[] {
  const kept = events.filter(
    ({ type, data }) => !EVALUATION.test(type) && !(type === 'PersonEnrolled' && data.part === 'evaluator'),
  );
  const places = new Map(kept.map(({ seq }, index) => [String(seq), `@${index}`]));
  const names = new Set(
    kept.flatMap(({ type, data }) =>
      type === 'PersonEnrolled' ? [data.person] : type === 'InjectReleased' ? [data.message] : [],
    ),
  );
  return kept.map((event) =>
    JSON.stringify(event, (key, value: unknown) =>
      key === 'seq' || key === 'evidence' ? places.get(String(value)) : value,
    ).replace(/\b([a-z])(\d+)\b/g, (id, letter: string, seq: string) =>
      names.has(id) ? id : `${letter}${places.get(seq) ?? seq}`,
    ),
  );
}

/** How everything ended that a task's links name, counted from the last state alone. */
function endings(state: State, task: string, organisation: string | undefined): string[] {
  const guided = tasksOf(state.script!.objectives).find((one) => one.task.id === task)!.task;
  const everyone = !guided.by || guided.by.includes('everyone');
  const isOf = (one: string | undefined) => everyone || one === organisation;
  return [
    ...Object.values(state.expected)
      .filter(({ inject, action }) => guided.actions.includes(`${inject}/${action}`))
      .filter(({ party }) => isOf(organisationOf(party, state)))
      .map((one) => (one.state === 'met' && one.late ? 'late' : one.state)),
    ...Object.values(state.tasks)
      .filter(({ planned, organisation: of }) => isOf(of) && guided.steps.includes(planned?.task ?? ''))
      .map((one) =>
        one.state === 'done' ? (one.overdue ? 'late' : 'met') : one.overdue ? 'missed' : 'open',
      ),
    ...Object.values(state.obligations)
      .filter(({ organisation: of }) => isOf(of))
      .flatMap(({ duty, steps }) => steps.map((one) => ({ link: `${duty}/${one.step}`, ...one })))
      .filter(({ link }) => guided.duties.includes(link))
      .map((one) => one.state),
  ].filter((ending) => ending !== 'open');
}

describe.each(SCENARIOS)('%s', (name) => {
  test('is played the same with evaluators and without', async () => {
    const scenario = await scenarioOf(name);
    for (const seed of SEEDS) {
      const [watched, alone] = [
        await rehearse(scenario, seed),
        await rehearse(scenario, seed, { evaluators: 0 }),
      ];
      expect(watched.events.length).toBeGreaterThan(alone.events.length);
      const [one, other] = [played(watched.events), played(alone.events)];
      const differs = one.findIndex((event, index) => event !== other[index]);
      expect(one[differs]).toBe(other[differs]);
      expect(one.length).toBe(other.length);
    }
  });

  test('is rated by what happened, and by nothing else', async () => {
    const scenario = await scenarioOf(name);
    for (const seed of SEEDS) {
      const { state } = (await rehearse(scenario, seed)).exercise;
      const rated = Object.values(state.ratings);
      expect(rated.length).toBeGreaterThan(0);
      for (const one of rated) {
        const given = Object.values(one.given).map(({ rating }) => RATINGS.indexOf(rating));
        expect(given.length).toBe(2);
        expect(Math.max(...given) - Math.min(...given)).toBeLessThanOrEqual(1);
        const standing = standingRating(one);
        expect(standing).not.toBe('disputed');
        const [kind, id = ''] = one.subject.split(':');
        if (kind !== 'task') continue;
        const ended = endings(state, id, one.organisation);
        expect([one.subject, ended.length]).not.toEqual([one.subject, 0]);
        const fits = ended.every((end) => end === 'met')
          ? ['P', 'S']
          : ended.every((end) => end === 'missed')
            ? ['U']
            : ['S', 'M'];
        expect([one.subject, one.organisation, ended, fits.includes(standing!)]).toEqual([
          one.subject,
          one.organisation,
          ended,
          true,
        ]);
      }
    }
  });

  test.each(LANGUAGES)('is observed, reported and released in whole sentences, in %s', async (language) => {
    const scenario = await scenarioOf(name);
    const languages: Language[] = [language, ...LANGUAGES.filter((one) => one !== language)];
    const { exercise, events } = await rehearse({ ...scenario, languages }, 12);
    const { observations, statements, releases, surveyResult } = exercise.state;
    const texts = [
      ...Object.values(observations).map(({ text }) => text),
      ...Object.values(statements).flatMap((one) => [
        one.text,
        ...[one.title, one.rootCause, one.recommendation].filter((text) => text !== undefined && text !== ''),
      ]),
    ];
    expect(Object.keys(observations).length).toBeGreaterThan(3);
    for (const text of texts) expect(text).toMatch(/^[^{}]+$/);
    // An objective or task that is proved names events that are there.
    for (const { cites } of Object.values(statements))
      for (const seq of cites) expect(events[seq - 1]?.type).toMatch(/^(Action|Task|DutyStep)/);
    expect(Object.keys(releases).length).toBe(scenario.organisations.length + 2);
    for (const { part, statements: chosen } of Object.values(releases))
      if (part.startsWith('organisation:'))
        for (const one of chosen)
          expect([undefined, part.slice('organisation:'.length)]).toContain(one.organisation);
    // Two of each organisation play: too few for its name to be told.
    expect(surveyResult!.answers.length).toBeGreaterThan(0);
    expect(surveyResult!.answers.every((one) => one.organisation === undefined)).toBe(true);
  });
});
