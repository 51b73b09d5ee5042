import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '@tocsin/words';
import type { State } from '../../core/state';
import { make } from '../../testing/acts';
import { castOf } from '../../testing/audience-table';
import { EVERYONE, castScenario } from '../../testing/cast';
import { aScenario, Played } from '../../testing';

const confirm = { id: 'confirm', title: { en: '?' }, action: 'acknowledge', within: '10m' };
const scenario = castScenario(
  [
    { number: 1, trigger: { at: '+00:05' }, expected: [confirm] },
    { number: 2, trigger: { after: { inject: 1, delay: '5m' } } },
    { number: 3, trigger: { when: 'injects.exists(i, i.number == 2 && i.state == "released")' } },
    { number: 4, trigger: { at: '+00:50' } },
  ],
  { phases: [{ id: 'first', title: { en: 'First' }, at: '+00:02' }] as never },
);
const bare = ({ seq: _seq, ...state }: State): unknown => JSON.parse(JSON.stringify(state));
const reset = (played: Played) => played.do({ type: 'ResetExercise' }, 'facilitator');
const start = (played: Played) => played.do({ type: 'StartExercise' }, 'facilitator');

describe('a reset', () => {
  it('is as if nothing had been played, for everyone, whatever they have seen of it', () => {
    const played = castOf(scenario);
    const before = EVERYONE.map((person) => bare(played.viewOf(person)));
    const whole = bare(played.state);
    start(played);
    played.wait(20 * MINUTE);
    expect(played.released).toEqual([1, 2, 3]);
    played.do({ type: 'GiveReceipt', messages: Object.keys(played.state.messages), receipt: 'read' }, 'grid');
    reset(played);
    expect(bare(played.state)).toEqual(whole);
    expect(EVERYONE.map((person) => bare(played.viewOf(person)))).toEqual(before);
  });

  it('lets everything be played again: times, followers, conditions, phases, deadlines', () => {
    const played = castOf(scenario);
    start(played);
    played.wait(20 * MINUTE);
    reset(played);
    expect(played.exercise.nextDue()).toBeUndefined();
    played.wait(3 * HOUR);
    start(played);
    played.wait(20 * MINUTE);
    expect(played.released).toEqual([1, 2, 3, 1, 2, 3]);
    expect(played.all('PhaseBegan')).toHaveLength(2);
    expect(played.all('ActionMissed')).toHaveLength(2);
    expect(played.wait(2 * HOUR).state.standing).toBe('ended');
  });

  it('keeps what control changed: words, times, what is held or skipped, what was improvised', () => {
    const played = new Played(
      aScenario([1, 2, 3, 4].map((number) => ({ number, trigger: { at: `+00:0${number}` } }))),
    );
    played.do({ type: 'EditInject', number: 1, title: { en: 'Other words' } });
    played.do({ type: 'RetimeInject', number: 2, due: 30 * MINUTE });
    played.do({ type: 'HoldInject', number: 3 });
    played.do({ type: 'SkipInject', number: 4 });
    played.do({ type: 'DescribeExercise', name: 'Autumn' });
    played.do({ type: 'WriteNote', text: 'Ask about the shift book.' });
    played.do({ type: 'StartExercise' });
    played.wait(5 * MINUTE);
    played.do({ type: 'ResetExercise' });
    const { injects, description, notes, standing } = played.state;
    expect(standing).toBe('ready');
    expect(injects[1]).toMatchObject({ standing: 'scheduled', title: { en: 'Other words' } });
    expect(injects[1]?.released).toBeUndefined();
    expect(injects[2]).toMatchObject({ standing: 'scheduled', due: 30 * MINUTE });
    expect([injects[3]?.standing, injects[4]?.standing]).toEqual(['held', 'skipped']);
    expect(description).toEqual({ name: 'Autumn' });
    expect(Object.values(notes)).toHaveLength(1);
  });

  it('keeps what was improvised; what was released of it waits', () => {
    const played = new Played(aScenario([]));
    played.do({ type: 'StartExercise' });
    const content = { title: { en: 'Now' }, body: { en: 'Now' } };
    const recipients = ['organisation:alpha' as const];
    for (const delay of [0, 10 * MINUTE, 20 * MINUTE])
      played.do({
        type: 'ImproviseInject',
        channel: 'mail',
        sender: 'editor',
        recipients,
        content,
        delay,
      });
    played.do({ type: 'SkipInject', number: 9003 });
    played.do({ type: 'ResetExercise' });
    expect(Object.values(played.state.injects).map(({ number, standing }) => [number, standing])).toEqual([
      [9001, 'held'],
      [9002, 'scheduled'],
      [9003, 'skipped'],
    ]);
  });

  it('keeps how grave it really is, a check of communications, and what was noted for the evaluation', () => {
    const groundTruth = [{ at: '+00:00', severity: 'grave' }];
    const played = castOf(castScenario([], { groundTruth }));
    start(played);
    played.do({ type: 'CallCommsCheck' }, 'facilitator');
    const note = make(played, { type: 'WriteNote', text: 'Odd' }, 'grid');
    played.do({ type: 'ReleaseNote', note }, 'grid');
    reset(played);
    expect(played.state.truth).toBeDefined();
    expect(played.state.commsCheck).toBe(true);
    expect(Object.keys(played.state.releasedNotes)).toEqual([note]);
  });

  it('is refused once somebody has answered, before STARTEX, and after ENDEX', () => {
    const played = castOf(scenario);
    expect(() => reset(played)).toThrow(expect.objectContaining({ code: 'not-running' }));
    start(played);
    played.wait(6 * MINUTE);
    const [message] = Object.keys(played.state.messages);
    played.do({ type: 'GiveReceipt', messages: [message!], receipt: 'acknowledged' }, 'grid');
    const { seq } = played.state;
    expect(() => reset(played)).toThrow(expect.objectContaining({ code: 'already-answered' }));
    expect(played.state.seq).toBe(seq);
    played.do({ type: 'EndExercise' }, 'facilitator');
    expect(() => reset(played)).toThrow(expect.objectContaining({ code: 'ended' }));
  });
});
