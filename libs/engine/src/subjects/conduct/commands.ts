import { z } from 'zod';
import { command, mustRun, type Situation } from '../../core/command';
import type { Draft, EventData } from '../../core/events';
import { addPlay, exerciseTime, MAX_RATE, type Clock } from '../../core/clock';
import { endOfExercise } from './endex';
import { Rejected } from '../../core/rejected';

const FACILITATOR = ['facilitator'] as const;
type Cause = EventData['ClockChanged']['cause'];

/** A new segment of the clock from now on; it stops by itself at the next night break and at ENDEX. */
function changed(
  cause: Cause,
  to: Pick<Clock, 'exercise' | 'rate' | 'running' | 'night'>,
  situation: Situation,
  gap?: number,
): Draft[] {
  const { wall, now, script } = situation;
  const stop = script.nights.find(({ from }) => from > to.exercise)?.from ?? script.end;
  const clock = { wall, ...to, ...(to.running ? { stop } : {}) };
  return [{ type: 'ClockChanged', data: { cause, from: now, clock, ...(gap === undefined ? {} : { gap }) } }];
}

/** STARTEX. */
export const startExercise = command({
  type: 'StartExercise',
  may: FACILITATOR,
  body: {},
  decide(_body, situation) {
    const { standing } = situation.state;
    if (standing === 'ended') throw new Rejected('ended', 'The exercise has ended.');
    if (standing !== 'ready') throw new Rejected('already-started', 'The exercise has already started.');
    return changed('startex', { exercise: 0, rate: 1, running: true }, situation);
  },
});

export const pauseClock = command({
  type: 'PauseClock',
  may: FACILITATOR,
  body: {},
  decide(_body, situation) {
    mustRun(situation);
    const { clock } = situation.state;
    return clock.running
      ? changed('pause', { exercise: situation.now, rate: clock.rate, running: false }, situation)
      : [];
  },
});

/** Goes on after a pause; after a night break, with the next morning. */
export const resumeClock = command({
  type: 'ResumeClock',
  may: FACILITATOR,
  body: {},
  decide(_body, situation) {
    mustRun(situation);
    const { clock } = situation.state;
    if (clock.running) return [];
    return changed(
      'resume',
      { exercise: clock.night ?? situation.now, rate: clock.rate, running: true },
      situation,
    );
  },
});

export const setRate = command({
  type: 'SetRate',
  may: FACILITATOR,
  body: { rate: z.number().min(0).max(MAX_RATE) },
  decide({ rate }, situation) {
    mustRun(situation);
    const { clock } = situation.state;
    if (clock.rate === rate) return [];
    const night = clock.night === undefined ? {} : { night: clock.night };
    return changed('rate', { exercise: situation.now, rate, running: clock.running, ...night }, situation);
  },
});

/** Moves exercise time. What was due in between is released at once or skipped; open deadlines keep the time they had. */
export const jumpClock = command({
  type: 'JumpClock',
  may: FACILITATOR,
  body: { to: z.number().nonnegative(), passed: z.enum(['release', 'skip']) },
  decide({ to, passed }, situation) {
    mustRun(situation);
    const { state, script } = situation;
    if (to >= script.end) throw new Rejected('ended', 'That is after ENDEX; end the exercise instead.');
    // A moment of a night break is the morning after it.
    const exercise = addPlay(to, 0, script.nights);
    const skipped =
      passed === 'release'
        ? []
        : Object.values(state.injects).filter(
            ({ standing, due }) => standing === 'scheduled' && due !== undefined && due <= exercise,
          );
    return [
      ...skipped.map(({ number }): Draft => ({ type: 'InjectSkipped', data: { number, cause: 'jump' } })),
      ...changed('jump', { exercise, rate: state.clock.rate, running: state.clock.running }, situation),
    ];
  },
});

/** ENDEX by hand. */
export const endExercise = command({
  type: 'EndExercise',
  may: FACILITATOR,
  body: {},
  decide(_body, situation) {
    mustRun(situation);
    return endOfExercise(situation.state, situation.wall, situation.now);
  },
});

export { resetExercise } from './reset';

/** Time passes: whatever has fallen due happens. */
export const tick = command({ type: 'Tick', may: ['server'], body: {}, decide: () => [] });

/** After a time in which no server was alive the clock goes on from the last moment known. */
export const recoverClock = command({
  type: 'RecoverClock',
  may: ['server'],
  body: { aliveUntil: z.number() },
  decide({ aliveUntil }, situation) {
    const { clock } = situation.state;
    if (!clock.running) return [];
    const known = Math.max(aliveUntil, clock.wall);
    const exercise = exerciseTime(clock, known);
    return changed(
      'recovery',
      { exercise, rate: clock.rate, running: true },
      situation,
      situation.wall - known,
    );
  },
});
