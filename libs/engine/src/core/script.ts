import {
  type Address,
  condition,
  durationMs,
  momentMs,
  type Condition,
  type Facts,
  type FactsNow,
  type Inject,
  type Scenario,
  type Text,
} from '@tocsin/scenario';
import type { Playable } from '@tocsin/plan';
import { timeOfDayMs } from '@tocsin/words';
import type { Night } from './clock';

/** A condition that releases an inject, ready to be asked. */
export interface Watched {
  number: number;
  reads: (keyof Facts)[];
  holds: (facts: FactsNow) => boolean;
  from: number;
  until: number;
  delay: number;
}

/** What follows something else: the injects to schedule, each with its delay in milliseconds of play. */
type Following = Map<string, { number: number; delay: number; by?: Address }[]>;

/** A scenario made ready to be played: times in exercise milliseconds, triggers by what sets them off. */
export interface Script {
  scenario: Playable;
  injects: Map<number, Inject>;
  nights: Night[];
  end: number;
  phases: { id: string; at: number }[];
  groundTruth: { at: number; severity: string; because?: Text }[];
  /** Keys: `inject 12`, `action 12/confirm`, `option 12/yes`, `phase day-2`, `event incident-reported`. */
  after: Following;
  /** Keys: `12/confirm`. */
  ifMissing: Following;
  watched: Watched[];
}

/** Milliseconds after midnight at which STARTEX falls. */
export const startOfDay = (scenario: Scenario): number => timeOfDayMs(scenario.start.time);

/** Prepares a scenario that has been checked. @throws RangeError when a time or condition in it is wrong. */
export function prepare(scenario: Playable): Script {
  const midnight = startOfDay(scenario);
  const ms = (moment: string) => momentMs(moment, midnight);
  const script: Script = {
    scenario,
    injects: new Map(scenario.injects.map((inject) => [inject.number, inject])),
    nights: scenario.nights
      .map(({ from, to }) => ({ from: ms(from), to: ms(to) }))
      .sort((a, b) => a.from - b.from),
    end: ms(scenario.end),
    phases: scenario.phases.map(({ id, at }) => ({ id, at: ms(at) })),
    // Scenarios that were pinned before there was ground truth have none.
    groundTruth: (scenario.groundTruth ?? []).map(({ at, ...rest }) => ({ at: ms(at), ...rest })),
    after: new Map(),
    ifMissing: new Map(),
    watched: [],
  };
  for (const { number, trigger, status } of scenario.injects) {
    if (trigger === 'manual' || status !== 'approved' || 'at' in trigger) continue;
    if ('after' in trigger) {
      const { delay, ...what } = trigger.after;
      follow(script.after, triggerKey(what), {
        number,
        delay: length(delay),
        by: 'by' in what ? what.by : undefined,
      });
    } else if ('ifMissing' in trigger)
      follow(script.ifMissing, trigger.ifMissing, { number, delay: length(trigger.delay) });
    else {
      const { holds, reads } = parsed(trigger.when, number);
      script.watched.push({
        number,
        holds,
        reads,
        from: trigger.from ? ms(trigger.from) : 0,
        until: trigger.until ? ms(trigger.until) : Infinity,
        delay: length(trigger.delay),
      });
    }
  }
  return script;
}

/** What a trigger waits for, as a key of `Script.after` and as facilitators read it. */
export function triggerKey(what: {
  inject?: number;
  action?: string;
  option?: string;
  phase?: string;
  event?: string;
}): string {
  const [[kind, value] = ['', '']] = Object.entries(what).filter(([kind]) => kind !== 'by');
  return `${kind} ${value}`;
}

const length = (delay: string | undefined): number => (delay ? durationMs(delay) : 0);

function follow(
  following: Following,
  key: string,
  entry: { number: number; delay: number; by?: Address },
): void {
  following.set(key, [...(following.get(key) ?? []), entry]);
}

function parsed(source: string, number: number): Extract<Condition, { ok: true }> {
  const result = condition(source);
  if (!result.ok) throw new RangeError(`inject ${number}: ${result.message}`);
  return result;
}

/** Exercise time of a planned inject whose trigger is a moment; undefined for every other trigger. */
export function plannedAt(inject: Inject, scenario: Scenario): number | undefined {
  const { trigger, status } = inject;
  if (trigger === 'manual' || status !== 'approved' || !('at' in trigger)) return undefined;
  return momentMs(trigger.at, startOfDay(scenario));
}
