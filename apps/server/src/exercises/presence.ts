import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { roomOf } from './frames';

const AT_MOST_EVERY = 1_000;

/** Who is here, by open sockets. It is told to the facilitators and never stored. */
@Injectable()
export class PresenceBoard implements OnApplicationShutdown {
  private live?: Namespace;
  private readonly here = new Map<string, Map<string, number>>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  attach(live: Namespace): void {
    this.live = live;
  }

  came(exercise: string, person: string): void {
    this.count(exercise, person, 1);
  }

  left(exercise: string, person: string): void {
    this.count(exercise, person, -1);
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private count(exercise: string, person: string, by: number): void {
    const people = this.here.get(exercise) ?? new Map<string, number>();
    this.here.set(exercise, people);
    const sockets = (people.get(person) ?? 0) + by;
    if (sockets > 0) people.set(person, sockets);
    else people.delete(person);
    if (this.timers.has(exercise)) return;
    this.timers.set(
      exercise,
      setTimeout(() => this.tell(exercise), AT_MOST_EVERY),
    );
  }

  private tell(exercise: string): void {
    this.timers.delete(exercise);
    const here = Object.fromEntries(this.here.get(exercise) ?? []);
    this.live?.to(roomOf(exercise, 'control')).emit('presence', { exercise, here });
  }
}
