import { scriptDue } from '../../core/due';
import { endOfExercise } from './endex';

export const phaseDue = scriptDue({
  kind: 'phase',
  at: ({ script }) => script.phases,
  falls(id, { state, script }) {
    const order = script.phases.findIndex((phase) => phase.id === id);
    const current = script.phases.findIndex((phase) => phase.id === state.phase);
    return order > current ? [{ type: 'PhaseBegan', data: { phase: id } }] : [];
  },
});

/** A night break; one that a jump back has put ahead again comes again. */
export const nightDue = scriptDue({
  kind: 'night',
  of: 'clock',
  at: ({ state: { clock }, script }) =>
    script.nights
      .filter(({ from }) => from > clock.exercise || (from === clock.exercise && clock.night === undefined))
      .map(({ from }) => ({ id: String(from), at: from })),
  falls(id, { state, script, wall, now }) {
    const night = script.nights.find(({ from }) => from === Number(id))!;
    const { rate } = state.clock;
    const clock = { wall, exercise: night.from, rate, running: false, night: night.to };
    return [{ type: 'ClockChanged', data: { cause: 'night', from: now, clock } }];
  },
});

export const endDue = scriptDue({
  kind: 'end',
  at: ({ script }) => [{ id: 'end', at: script.end }],
  falls: (_id, { state, wall, now }) => endOfExercise(state, wall, now),
});
