import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import type { CommandBody } from '../../machine/decide';
import { emptyState } from '../../machine/empty-state';
import { evolve } from '../../machine/evolve';
import { Exercise } from '../../machine/exercise';
import { castOf } from '../../testing/audience-table';
import { castScenario, EVERYONE } from '../../testing/cast';
import { describeRefusals, ended } from '../../testing/refusal-table';
import { refused } from '../../testing/under-plan';
import type { Played } from '../../testing';

describeRefusals('ReplaceScenario')({
  started: false,
  by: 'server',
  fields: () => ({ scenarioHash: 'newer' }),
  but: [
    ['nothing', { when: 'the version that it has', with: { scenarioHash: 'test' } }],
    ['already-started', { when: 'after STARTEX', started: true }],
    ['already-started', { when: 'after ENDEX', started: true, after: ended }],
    ['not-allowed', { when: 'by a facilitator on the wire', by: 'facilitator' }],
  ],
});

const older = castScenario([
  { number: 1, trigger: { at: '+00:05' } },
  { number: 2, trigger: 'manual' },
  { number: 3, trigger: 'manual' },
]);
const newer = castScenario([
  { number: 1, trigger: { at: '+00:07' } },
  { number: 3, trigger: 'manual' },
  { number: 4, trigger: { after: { inject: 1, delay: '1m' } } },
]);

/** The same exercise, decided on the newer version from now on, as a server does it. */
function replaced(played: Played, scenario = newer, moves?: Record<string, string>) {
  const exercise = new Exercise(scenario, played.state);
  const body: CommandBody = { type: 'ReplaceScenario', scenarioHash: 'newer', ...(moves ? { moves } : {}) };
  const events = exercise.run({ ...body, id: 'replace', at: played.wall, by: 'server' });
  played.log.push(...events);
  return exercise;
}
const without = (organisation: string) => ({
  ...newer,
  organisations: newer.organisations.filter(({ id }) => id !== organisation),
});

describe('another version of the scenario', () => {
  it('is as if the exercise had been made of it, for everyone, and the log alone says so', () => {
    const played = castOf(older);
    const exercise = replaced(played);
    const fresh = castOf(newer);
    const bare = ({ seq: _seq, exercise: made, ...state }: typeof played.state): unknown =>
      JSON.parse(JSON.stringify({ ...state, made: { ...made, scenario: '' } }));
    expect(bare(exercise.state)).toEqual(bare(fresh.state));
    expect(bare(played.log.reduce(evolve, emptyState()))).toEqual(bare(fresh.state));
    for (const person of EVERYONE) expect(bare(played.viewOf(person))).toEqual(bare(fresh.viewOf(person)));
    expect(exercise.state.exercise?.scenario).toBe('newer');
  });

  it('is what is played from then on', () => {
    const played = castOf(older);
    const exercise = replaced(played);
    exercise.run({ type: 'StartExercise', id: 'start', at: played.wall, by: 'facilitator' });
    const released = [6, 7, 8].map((minute) =>
      exercise
        .run({ type: 'Tick', id: `${minute}`, at: played.wall + minute * MINUTE, by: 'clock' })
        .flatMap(({ type, data }) => (type === 'InjectReleased' ? (data as { number: number }).number : [])),
    );
    expect(released).toEqual([[], [1], [4]]);
  });

  it('keeps its name, notes, what is held or skipped, and what was improvised', () => {
    const played = castOf(older);
    const facilitate = (body: CommandBody) => played.do(body, 'facilitator');
    facilitate({ type: 'StartExercise' });
    const content = { title: { en: 'Now' }, body: { en: 'Now' } };
    const sender = older.personas[0]!.id;
    facilitate({
      type: 'ImproviseInject',
      channel: 'mail',
      sender,
      recipients: ['everyone'],
      content,
      delay: MINUTE,
    });
    facilitate({ type: 'ResetExercise' });
    facilitate({ type: 'DescribeExercise', name: 'Autumn' });
    facilitate({ type: 'WriteNote', text: 'Ask about the shift book.' });
    for (const number of [1, 2]) facilitate({ type: 'HoldInject', number });
    facilitate({ type: 'SkipInject', number: 3 });
    const { description, notes, injects } = replaced(played).state;
    expect(description).toEqual({ name: 'Autumn' });
    expect(Object.values(notes)).toHaveLength(1);
    expect(Object.values(injects).map(({ number, standing }) => [number, standing])).toEqual([
      [1, 'held'],
      [3, 'skipped'],
      [4, injects[4]!.standing],
      [9001, 'scheduled'],
    ]);
  });

  it('takes nobody’s place: who was in an organisation that is gone is moved, or nothing happens', () => {
    const played = castOf(older);
    const { organisation: gone } = played.state.people['grid']!;
    const other = newer.organisations.find(({ id }) => id !== gone)!.id;
    const scenario = without(gone!);
    const { seq } = played.state;
    expect(refused(() => replaced(played, scenario))).toBe('organisation-gone');
    expect(refused(() => replaced(played, scenario, { [gone!]: 'nowhere' }))).toBe('organisation-gone');
    expect(played.state.seq).toBe(seq);
    const before = Object.keys(played.state.people);
    const { people, facts } = replaced(played, scenario, { [gone!]: other }).state;
    expect(Object.keys(people)).toEqual(before);
    expect(people['grid']!.organisation).toBe(other);
    expect(facts.organisations.find(({ id }) => id === other)!.people).toBe(
      Object.values(people).filter(({ organisation }) => organisation === other).length,
    );
  });
});
