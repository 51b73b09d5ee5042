import { hoursMinutes, MINUTE, timeOfDayMs } from '@tocsin/words';
import type { Inject } from '../inject';
import type { Scenario } from '../scenario';
import { durationMs, momentMs } from '../time';
import { byNumber, sourceOf } from './trigger-source';

/** The times of a scenario, in milliseconds after STARTEX. */
export interface Timeline {
  end: number;
  nights: { from: number; to: number }[];
  ms: (moment: string) => number;
  /** The time after a length of play: night breaks do not count. */
  later: (from: number, delay: string | undefined) => number;
  /** The earliest time at which an inject can be released. */
  earliest: (number: number) => number;
}

export function timelineOf(scenario: Scenario): Timeline {
  const midnight = timeOfDayMs(scenario.start.time);
  const ms = (moment: string) => momentMs(moment, midnight);
  const nights = scenario.nights
    .map(({ from, to }) => ({ from: ms(from), to: ms(to) }))
    .sort((a, b) => a.from - b.from);
  const later = (from: number, delay: string | undefined) => {
    let at = from;
    let left = delay === undefined ? 0 : durationMs(delay);
    for (const night of nights) {
      if (night.to <= at) continue;
      if (at + left <= night.from) break;
      left -= Math.max(0, night.from - at);
      at = night.to;
    }
    return at + left;
  };
  const injects = byNumber(scenario.injects);
  const known = new Map<number, number>();

  /** Walks back to the first inject of the chain, then forward: a chain may be thousands of injects long. */
  const earliest = (number: number): number => {
    const chain: Inject[] = [];
    const seen = new Set<number>();
    for (let at: number | undefined = number; at !== undefined && !known.has(at) && !seen.has(at);) {
      seen.add(at);
      const inject: Inject | undefined = injects.get(at)?.inject;
      if (inject) chain.push(inject);
      at = inject && sourceOf(inject)?.inject;
    }
    for (const inject of chain.reverse()) known.set(inject.number, earliestOf(inject));
    return known.get(number) ?? 0;
  };

  function earliestOf(inject: Inject): number {
    const { trigger } = inject;
    if (trigger === 'manual') return 0;
    if ('at' in trigger) return ms(trigger.at);
    if ('when' in trigger) return later(trigger.from ? ms(trigger.from) : 0, trigger.delay);
    const delay = 'after' in trigger ? trigger.after.delay : trigger.delay;
    if ('after' in trigger && 'phase' in trigger.after) {
      const { phase } = trigger.after;
      const at = scenario.phases.find(({ id }) => id === phase)?.at;
      return later(at ? ms(at) : 0, delay);
    }
    const source = sourceOf(inject);
    if (!source) return later(0, delay);
    let from = known.get(source.inject) ?? 0;
    if (source.kind === 'missing') {
      const awaited = injects.get(source.inject)?.inject.expected.find(({ id }) => id === source.id);
      from = later(from, awaited?.within);
    }
    return later(from, delay);
  }

  return { end: ms(scenario.end), nights, ms, later, earliest };
}

/** A time as an author reads it: `+01:30`, with the day's local time left to them. */
export const written = (ms: number): string =>
  `${ms < 0 ? '-' : '+'}${hoursMinutes(Math.abs(Math.round(ms / MINUTE)) * MINUTE)}`;
