import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '@tocsin/words';
import { aScenario, started, type Played } from '../../testing';

// From 09:00 to 12:00 of the next day. In exercise time, the night begins after 9 hours and ends after 24.
const scenario = (injects: Parameters<typeof aScenario>[0] = []) =>
  aScenario(injects, { end: 'D2 12:00', nights: [{ from: 'D1 18:00', to: 'D2 09:00' }] });
const [DUSK, DAWN] = [9 * HOUR, 24 * HOUR];
const NIGHT = { running: false, exercise: DUSK, night: DAWN };

const jump = (played: Played, to: number) => played.do({ type: 'JumpClock', to, passed: 'skip' });
const resume = (played: Played) => played.do({ type: 'ResumeClock' });

describe('a night break', () => {
  it.each([
    ['just before it', DUSK - 1, DUSK - 1],
    ['to its first moment', DUSK, DAWN],
    ['into it', DUSK + 1, DAWN],
    ['to its last moment', DAWN - 1, DAWN],
    ['to the morning', DAWN, DAWN],
    ['past it', DAWN + 1, DAWN + 1],
  ])('is not played: a jump %s', (_when, to, arrives) => {
    const played = started(scenario());
    jump(played, to);
    expect(played.state.clock.exercise).toBe(arrives);
  });

  it('comes once, and again when the clock was set back before it', () => {
    const played = started(scenario()).wait(10 * HOUR);
    expect(played.state.clock).toMatchObject(NIGHT);
    jump(played, DUSK - MINUTE);
    resume(played);
    expect(played.wait(10 * MINUTE).state.clock).toMatchObject(NIGHT);
    resume(played);
    expect(played.wait(10 * MINUTE).state.clock).toMatchObject({ running: true, stop: 27 * HOUR });
    expect(played.all('ClockChanged').filter(({ data }) => data.cause === 'night')).toHaveLength(2);
  });

  it('comes, too, when the clock was paused at its first moment', () => {
    const played = started(scenario()).wait(DUSK - 1);
    played.wall += 1;
    played.do({ type: 'PauseClock' });
    expect(played.state.clock).toMatchObject({ running: false, exercise: DUSK });
    resume(played);
    expect(played.wait(0).state.clock).toMatchObject(NIGHT);
  });

  it('lasts when the rate is changed in it, and the next day is played at that rate', () => {
    const played = started(scenario()).wait(10 * HOUR);
    played.do({ type: 'SetRate', rate: 60 });
    expect(played.state.clock).toMatchObject({ ...NIGHT, rate: 60 });
    resume(played);
    expect(played.state.clock).toMatchObject({ running: true, exercise: DAWN, rate: 60 });
    played.do({ type: 'SetRate', rate: 1 });
    expect(played.state.clock).not.toHaveProperty('night');
  });

  it('takes nobody’s time away', () => {
    const confirm = { id: 'confirm', title: { en: '?' }, action: 'acknowledge', within: '10m' };
    const played = started(scenario([{ number: 1, trigger: { at: 'D1 17:55' }, expected: [confirm] }]));
    played.wait(10 * HOUR);
    const deadline = () => Object.values(played.state.expected).map((one) => one.deadline);
    expect(deadline()).toEqual([DAWN + 5 * MINUTE]);
    resume(played);
    expect(deadline()).toEqual([DAWN + 5 * MINUTE]);
  });
});
