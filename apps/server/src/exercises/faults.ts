import { Rejected, type Command } from '@tocsin/engine';
import { MINUTE, SECOND } from '@tocsin/words';
import { ZodError } from 'zod';

/** A command that met a fault of ours a moment ago is not tried again yet. */
export class Paused extends Error {}

/**
 * Commands that met a fault of ours. What such a command left in memory is read anew from the log, at the cost of everyone; so the
 * same person's commands of the same type wait, longer each time, before they are tried again.
 */
export class Faults {
  private readonly met = new Map<string, { times: number; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  arePaused(command: Command): boolean {
    return (this.met.get(keyOf(command))?.until ?? 0) > this.now();
  }

  note(command: Command): void {
    const key = keyOf(command);
    const times = (this.met.get(key)?.times ?? 0) + 1;
    this.met.delete(key);
    this.met.set(key, { times, until: this.now() + Math.min(SECOND * 2 ** (times - 1), MINUTE) });
    if (this.met.size > 1_000) this.met.delete(this.met.keys().next().value!);
  }
}

const keyOf = ({ by, type }: Command): string => `${by} ${type}`;

/** Whether a command was judged, or not looked at; everything else is a fault of ours. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof Rejected || error instanceof ZodError || error instanceof Paused;
