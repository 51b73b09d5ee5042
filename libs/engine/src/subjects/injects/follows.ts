import { partsOf, type Address, type Facts } from '@tocsin/scenario';
import { receives } from '../../addresses/parties';
import { addPlay } from '../../core/clock';
import type { Course } from '../../core/course';
import type { Draft, ExerciseEvent } from '../../core/events';
import type { State } from '../../core/state';
import type { Follows, Occasion, Occasions } from '../../core/subject';
import { release } from './release';

export const occasions: Occasions = {
  InjectReleased: ({ data }) => [{ key: `inject ${data.number}` }],
};

export const follows: Follows = {
  /** What is improvised for now is released now, even while the clock is paused; not what a reset has set aside. */
  InjectImprovised({ data, time, by }, { state, script }) {
    if (data.due > time || state.injects[data.number]?.standing !== 'scheduled') return [];
    return release({ number: data.number, cause: 'hand', now: time, by }, state, script);
  },
};

/** Schedules the injects that waited for an occasion. */
export function onOccasion({ key, person }: Occasion, { time }: ExerciseEvent, course: Course): Draft[] {
  const { state, script } = course;
  return (script.after.get(key) ?? []).flatMap(({ number, delay, by }): Draft[] =>
    waits(number, state) && isBy(by, person, state)
      ? [
          {
            type: 'InjectScheduled',
            data: { number, due: addPlay(time, delay, script.nights), cause: 'after' },
          },
        ]
      : [],
  );
}

function isBy(by: Address | undefined, id: string | undefined, state: State): boolean {
  if (!by) return true;
  const person = state.people[id ?? ''];
  if (!person) return false;
  const { kind, id: sector } = partsOf(by);
  if (kind !== 'sector') return receives(person, [by]);
  return (
    state.exercise?.organisations.some((o) => o.id === person.organisation && o.sector === sector) ?? false
  );
}

/** Whether nothing has set the inject's time yet; a held one keeps waiting under the hold. */
export function waits(number: number, state: State): boolean {
  const inject = state.injects[number];
  if (!inject) return false;
  return inject.standing === 'waiting' || (inject.standing === 'held' && inject.before === 'waiting');
}

/** Schedules the injects whose conditions hold now, of those that read one of some facts. */
export function scheduleWhereTrue(
  changed: ReadonlySet<keyof Facts>,
  now: number,
  { state, script }: Course,
): Draft[] {
  return script.watched
    .filter(
      ({ number, reads, from, until }) =>
        now >= from && now <= until && reads.some((fact) => changed.has(fact)) && waits(number, state),
    )
    .filter(({ holds }) => holds(state.facts))
    .map(({ number, delay }) => ({
      type: 'InjectScheduled',
      data: { number, due: addPlay(now, delay, script.nights), cause: 'condition' },
    }));
}
