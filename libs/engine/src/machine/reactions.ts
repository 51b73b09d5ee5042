import type { Facts } from '@tocsin/scenario';
import type { Course } from '../core/course';
import type { Draft, EventType, ExerciseEvent } from '../core/events';
import type { State } from '../core/state';
import type { Deed, Occasion } from '../core/subject';
import { byEvent, SUBJECTS } from './subjects';

type Table<A, R> = ReadonlyMap<EventType, readonly ((event: ExerciseEvent, given: A) => R[])[]>;
const deeds = byEvent('deeds') as unknown as Table<State, Deed>;
const occasions = byEvent('occasions') as unknown as Table<State, Occasion>;
const follows = byEvent('follows') as unknown as Table<Course, Draft>;

const of = <A, R>(table: Table<A, R>, event: ExerciseEvent, given: A): R[] =>
  (table.get(event.type) ?? []).flatMap((one) => one(event, given));

/** What an event brings about by itself: expected actions are met, and injects and others follow. */
export function reactions(event: ExerciseEvent, course: Course): Draft[] {
  return [
    ...of(deeds, event, course.state).flatMap((deed) =>
      SUBJECTS.flatMap(({ onDeed }) => onDeed?.(deed, event, course) ?? []),
    ),
    ...of(occasions, event, course.state).flatMap((occasion) =>
      SUBJECTS.flatMap(({ onOccasion }) => onOccasion?.(occasion, event, course) ?? []),
    ),
    ...of(follows, event, course),
  ];
}

/** What facts bring about that have changed. */
export const onFacts = (changed: ReadonlySet<keyof Facts>, now: number, course: Course): Draft[] =>
  SUBJECTS.flatMap((subject) => subject.onFacts?.(changed, now, course) ?? []);
