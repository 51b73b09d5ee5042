import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '@tocsin/words';
import type { ExerciseEvent } from '../../core/events';
import { emptyState } from '../../machine/empty-state';
import { evolve } from '../../machine/evolve';
import { Exercise } from '../../machine/exercise';
import { aScenario, Played, started } from '../../testing';

describe('phases', () => {
  const phased = aScenario(
    [
      { number: 1, trigger: { when: "phase == 'second'" } },
      { number: 2, trigger: 'manual' },
    ],
    {
      phases: [
        { id: 'first', title: { en: 'First' }, at: '+00:05' },
        { id: 'second', title: { en: 'Second' }, at: '+00:10' },
      ],
    } as never,
  );
  const begun = (played: Played) => played.all('PhaseBegan').map(({ data, time }) => [data.phase, time]);

  it('begin in their time, and what waits for them is released', () => {
    const played = started(phased).wait(10 * MINUTE - 1);
    expect([played.state.phase, played.released]).toEqual(['first', []]);
    played.wait(1);
    expect([played.state.phase, played.released]).toEqual(['second', [1]]);
  });

  it('begin once, though the clock is set back and the exercise read anew', () => {
    const played = started(phased).wait(12 * MINUTE);
    played.do({ type: 'JumpClock', to: 0, passed: 'skip' });
    played.wait(12 * MINUTE);
    const once = [
      ['first', 5 * MINUTE],
      ['second', 10 * MINUTE],
    ];
    expect(begun(played)).toEqual(once);
    const anew = new Exercise(played.scenario, played.state);
    expect(anew.run({ type: 'Tick', id: 'x', at: played.wall, by: 'clock' })).toEqual([]);
  });
});

describe('a jump that skips', () => {
  const injects = [5, 10, 15, 20, 25].map((minute, index) => ({
    number: index + 1,
    trigger: { at: `+00:${String(minute).padStart(2, '0')}` },
  }));

  it('skips what is due until then, and leaves what is held, released, to come or waiting', () => {
    const played = started(aScenario([...injects, { number: 6, trigger: 'manual' }])).wait(6 * MINUTE);
    played.do({ type: 'HoldInject', number: 2 });
    played.do({ type: 'JumpClock', to: 20 * MINUTE, passed: 'skip' });
    expect(Object.values(played.state.injects).map(({ standing }) => standing)).toEqual([
      'released',
      'held',
      'skipped',
      'skipped',
      'scheduled',
      'waiting',
    ]);
  });
});

describe('from STARTEX to ENDEX', () => {
  it('the clock stands at nothing before it starts', () => {
    expect(new Played(aScenario([])).state.clock).toEqual({ wall: 0, exercise: 0, rate: 1, running: false });
  });

  it.each([
    ['startex', 'running'],
    ['recovery', 'new'],
  ] as const)('a change of the clock, %s, makes it %s', (cause, standing) => {
    const clock = { wall: 0, exercise: 0, rate: 1, running: true };
    const event = { type: 'ClockChanged', data: { cause, from: 0, clock }, seq: 1, at: 0, time: 0, by: 'x' };
    expect(evolve(emptyState(), event as ExerciseEvent).standing).toBe(standing);
  });

  it('no change of the clock but a jump moves a deadline', () => {
    const confirm = { id: 'confirm', title: { en: '?' }, action: 'acknowledge', within: '10m' };
    const played = started(aScenario([{ number: 1, trigger: { at: '+00:01' }, expected: [confirm] }]));
    played.wait(2 * MINUTE).do({ type: 'PauseClock' });
    played.do({ type: 'ResumeClock' });
    expect(Object.values(played.state.expected)).toMatchObject([{ deadline: 11 * MINUTE }]);
    played.do({ type: 'JumpClock', to: 5 * MINUTE, passed: 'skip' });
    expect(Object.values(played.state.expected)).toMatchObject([{ deadline: 14 * MINUTE }]);
  });

  it('ENDEX ends a check of communications', () => {
    const played = started(aScenario([]));
    played.do({ type: 'CallCommsCheck' });
    expect(played.state.commsCheck).toBe(true);
    played.do({ type: 'EndExercise' });
    expect(played.state.commsCheck).toBe(false);
  });
});
