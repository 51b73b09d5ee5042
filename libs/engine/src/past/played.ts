import type { ExerciseEvent } from '../core/events';
import type { Clock } from '../core/clock';

interface Segment {
  /** The event that began it. */
  seq: number;
  /** Milliseconds of play until it began. */
  played: number;
  clock: Clock;
}

/**
 * How much had been played at each event: a measure that only grows. Exercise time may be jumped forward and
 * back, and goes through nights; a line along which one looks back cannot.
 */
export class PlayedTime {
  private readonly segments: Segment[] = [];
  private latest = 0;

  /** Takes the next event of the log. @returns milliseconds of play until then. */
  note(event: ExerciseEvent): number {
    const segment = this.segments.at(-1);
    // After a time without a server the clock goes on from before it: that time was not played.
    const time =
      event.type === 'ClockChanged' && event.data.cause === 'recovery'
        ? Math.min(event.time, event.data.clock.exercise)
        : event.time;
    const reached = segment ? segment.played + time - segment.clock.exercise : 0;
    this.latest = Math.max(this.latest, reached);
    if (event.type === 'ClockChanged')
      this.segments.push({ seq: event.seq, played: this.latest, clock: event.data.clock });
    return this.latest;
  }

  /** Exercise and wall time `after` milliseconds of play after an event. */
  timesOf(event: ExerciseEvent, after: number): { time: number; wall: number } {
    const segment = this.segments.findLast(({ seq }) => seq <= event.seq);
    const clock = segment?.clock;
    const began = clock && event.seq === segment.seq ? clock.exercise : event.time;
    const time = began + after;
    const ran = clock?.running && clock.rate > 0;
    return { time, wall: after > 0 && ran ? event.at + after / clock.rate : event.at };
  }

  /** The exercise time at which so much had been played, where it was passed last. */
  timeAt(played: number): number {
    const segment = this.segments.findLast((one) => one.played <= played);
    return segment ? segment.clock.exercise + played - segment.played : 0;
  }
}
