import type { Course } from '../core/course';
import { isOfEntries, type AnyDue, type DueTime } from '../core/due';
import type { State } from '../core/state';
import type { Changes } from '../core/writer';
import { Heap } from './heap';
import { DUES } from './subjects';

/** Something that falls due at an exercise time. */
export interface Due extends DueTime {
  due: AnyDue;
  /** The entry of the state that says so, where one does. */
  entry?: string;
}

/** Order in which things fall due: by time, then by kind, then as written down. */
function before(a: Due, b: Due): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.due !== b.due) return DUES.indexOf(a.due) < DUES.indexOf(b.due);
  return a.id.length !== b.id.length ? a.id.length < b.id.length : a.id < b.id;
}

const kindsOf = new Map<keyof State | undefined, AnyDue[]>();
for (const due of DUES) kindsOf.set(due.of, [...(kindsOf.get(due.of) ?? []), due]);

/**
 * What falls due next. It is derived from the state and never stored. A time that no longer holds stays behind, and
 * is dropped when it comes up.
 */
export class Agenda {
  private readonly heap = new Heap(before);
  /** By kind and entry: the times that are on the agenda, or were. */
  private readonly known = new Map<string, DueTime[]>();

  constructor(private readonly course: Course) {
    for (const due of DUES) this.askAll(due);
  }

  /** Takes in what has changed. */
  note(parts: Changes['parts']): void {
    for (const { part, entry } of parts)
      for (const due of kindsOf.get(part) ?? [])
        if (entry === undefined) this.askAll(due);
        else this.ask(due, entry);
  }

  /** The next thing due, without taking it. */
  peek(): Due | undefined {
    while (this.heap.first && !this.holds(this.heap.first)) this.heap.take();
    return this.heap.first;
  }

  /** Takes the next thing that is due by `now`. */
  takeDue(now: number): Due | undefined {
    const next = this.peek();
    return next && next.at <= now ? this.heap.take() : undefined;
  }

  private askAll(due: AnyDue): void {
    if (!isOfEntries(due)) this.ask(due);
    else for (const entry of Object.keys(this.course.state[due.of])) this.ask(due, entry);
  }

  private ask(due: AnyDue, entry?: string): void {
    const key = `${due.kind} ${entry ?? ''}`;
    const before = this.known.get(key) ?? [];
    const times = this.timesOf(due, entry);
    for (const time of times)
      if (!before.some((one) => same(one, time))) this.heap.add({ ...time, due, entry });
    if (times.length > 0) this.known.set(key, times);
    else this.known.delete(key);
  }

  private timesOf(due: AnyDue, entry?: string): DueTime[] {
    if (!isOfEntries(due)) return due.at(this.course);
    const now = this.course.state[due.of][entry!];
    return now === undefined ? [] : due.at(now, entry!);
  }

  private holds({ due, entry, ...time }: Due): boolean {
    return due.of === undefined || this.timesOf(due, entry).some((one) => same(one, time));
  }
}

const same = (a: DueTime, b: DueTime): boolean => a.id === b.id && a.at === b.at;
