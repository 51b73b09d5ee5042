import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '@tocsin/words';
import { addPlay, playBetween } from '../../core/clock';
import { aScenario, started } from '../../testing';

describe('the clock', () => {
  const one = aScenario([{ number: 1, trigger: { at: '+00:10' } }]);

  it('stands in a pause, and nothing falls due in it', () => {
    const played = started(one).wait(5 * MINUTE);
    played.do({ type: 'PauseClock' });
    played.wait(10 * HOUR);
    played.do({ type: 'ResumeClock' });
    played.wait(5 * MINUTE - 1);
    expect(played.released).toEqual([]);
    expect(played.wait(1).released).toEqual([1]);
  });

  it('runs at its rate', () => {
    const played = started(one);
    played.do({ type: 'SetRate', rate: 60 });
    expect(played.wait(10_000).released).toEqual([1]);
    expect(played.all('InjectReleased')[0]?.time).toBe(10 * MINUTE);
  });

  it('jumps: what lies between is released once, or skipped', () => {
    const released = started(one);
    released.do({ type: 'JumpClock', to: 20 * MINUTE, passed: 'release' });
    expect(released.all('InjectReleased').map(({ data }) => data.cause)).toEqual(['jump']);
    released.do({ type: 'JumpClock', to: 0, passed: 'release' });
    expect(released.wait(30 * MINUTE).released).toEqual([1]);

    const skipped = started(one);
    skipped.do({ type: 'JumpClock', to: 20 * MINUTE, passed: 'skip' });
    expect(skipped.wait(30 * MINUTE).released).toEqual([]);
    expect(skipped.state.injects[1]?.standing).toBe('skipped');
  });

  it('a jump takes nobody’s time away', () => {
    const confirm = { id: 'confirm', title: { en: '?' }, action: 'acknowledge', within: '10m' };
    const played = started(aScenario([{ number: 1, trigger: { at: '+00:01' }, expected: [confirm] }])).wait(
      2 * MINUTE,
    );
    played.do({ type: 'JumpClock', to: 40 * MINUTE, passed: 'skip' });
    expect(played.wait(8 * MINUTE).all('ActionMissed')).toEqual([]);
    expect(played.wait(MINUTE).all('ActionMissed')).toHaveLength(1);
  });

  it('stops at a night break and goes on in the morning', () => {
    const played = started(
      aScenario([{ number: 1, trigger: { at: 'D2 09:30' } }], {
        end: 'D2 12:00',
        nights: [{ from: 'D1 18:00', to: 'D2 09:00' }],
      }),
    ).wait(20 * HOUR);
    expect(played.state.clock).toMatchObject({ running: false, exercise: 9 * HOUR, night: 24 * HOUR });
    played.do({ type: 'ResumeClock' });
    expect(played.wait(HOUR / 2).released).toEqual([1]);
    expect(played.wait(3 * HOUR).state.standing).toBe('ended');
  });

  it('does not run while no server was alive', () => {
    const played = started(one).wait(5 * MINUTE);
    const aliveUntil = played.wall;
    played.wall += HOUR;
    played.do({ type: 'RecoverClock', aliveUntil }, 'server');
    expect(played.released).toEqual([]);
    expect(played.wait(5 * MINUTE).released).toEqual([1]);
    expect(played.all('ClockChanged').at(-1)?.data.gap).toBe(HOUR);
  });

  it('reaches ENDEX and takes nothing after it', () => {
    const played = started(one).wait(2 * HOUR);
    expect(played.state.standing).toBe('ended');
    expect(played.state.clock.exercise).toBe(HOUR);
    expect(() => played.do({ type: 'ReleaseInject', number: 1 })).toThrow(
      expect.objectContaining({ code: 'ended' }),
    );
  });
});

it('play counts no nights', () => {
  const nights = [{ from: 100, to: 200 }];
  expect(addPlay(50, 60, nights)).toBe(210);
  expect(addPlay(150, 10, nights)).toBe(210);
  expect(addPlay(200, 10, nights)).toBe(210);
  expect(addPlay(50, 50, nights)).toBe(100);
  expect(playBetween(50, 210, nights)).toBe(60);
});
