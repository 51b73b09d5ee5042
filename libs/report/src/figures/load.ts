import { organisationOf, type State } from '@tocsin/engine';
import { Address } from '@tocsin/scenario';
import { STEP } from './counts';
import type { Reader } from './reading';
import { teamOf, teamsOf } from './team';

/** What is asked at once makes one idle, busy, or swamped. */
export const BUSY_FROM = 1;
export const SWAMPED_FROM = 5;

/** The most that was asked at once, in each quarter of an hour: actions, tasks, information. */
export interface Load {
  step: number;
  /** Of a cell, or of an organisation outside of its cells; by address. */
  byTeam: Record<string, number[]>;
  /** Of an organisation with its cells; bodies of several belong to none. */
  byOrganisation: Record<string, number[]>;
  /** All that was asked, in order. */
  demands: Demand[];
}

/** Something that was asked; it loads who bears it until it is done, missed or dropped. */
export interface Demand {
  team: Address;
  organisation?: string;
  from: number;
  /** Absent while it is open. */
  to?: number;
  events: number[];
}

export function loading(): Reader<Load> {
  const open: Record<string, number> = {};
  const most: Record<string, number[]> = {};
  const asked = new Map<string, Demand>();
  const demands: Demand[] = [];
  const reach = (whom: string, time: number): void => {
    const list = (most[whom] ??= []);
    const place = Math.floor(time / STEP);
    const before = open[whom] ?? 0;
    while (list.length < place) list.push(list.length === 0 ? 0 : before);
    list[place] = Math.max(list[place] ?? 0, before);
  };
  const change = ({ team, organisation }: Demand, by: 1 | -1, time: number): void => {
    for (const whom of new Set([team, ofOrganisation(organisation)])) {
      reach(whom, time);
      open[whom] = (open[whom] ?? 0) + by;
      reach(whom, time);
    }
  };
  const begin = (key: string, party: Address, time: number, seq: number, state: State): void => {
    const team = teamOf(party, state);
    if (!team || asked.has(key)) return;
    const organisation = organisationOf(team, state);
    const demand: Demand = { team, ...(organisation ? { organisation } : {}), from: time, events: [seq] };
    asked.set(key, demand);
    demands.push(demand);
    change(demand, 1, time);
  };
  const end = (key: string, time: number, seq: number): void => {
    const demand = asked.get(key);
    if (!demand) return;
    asked.delete(key);
    demand.to = time;
    demand.events.push(seq);
    change(demand, -1, time);
  };
  return {
    on: {
      ActionExpected: ({ data, time, seq }, state) => begin(data.key, data.party, time, seq, state),
      ActionMet: ({ data, time, seq }) => end(data.key, time, seq),
      ActionMissed: ({ data, time, seq }) => end(data.key, time, seq),
      TaskOpened: ({ data, time, seq }, state) =>
        begin(data.task, Address.organisation(data.organisation), time, seq, state),
      TaskMoved: ({ data, time, seq }) => (data.to === 'open' ? undefined : end(data.task, time, seq)),
      InformationRequested: ({ data, time, seq }, state) =>
        begin(data.request, Address.organisation(data.to), time, seq, state),
      InformationGiven: ({ data, time, seq }) => end(data.request, time, seq),
    },
    found: (state, until) => {
      const length = Math.max(1, Math.ceil(until / STEP));
      const filled = (whom: string): number[] => {
        const list = most[whom] ?? [];
        return Array.from({ length }, (_, index) =>
          index < list.length ? (list[index] ?? 0) : (open[whom] ?? 0),
        );
      };
      const organisations = (state.exercise?.organisations ?? []).map(({ id }) => id);
      return {
        step: STEP,
        byTeam: Object.fromEntries(teamsOf(state).map((team) => [team, filled(team)])),
        byOrganisation: Object.fromEntries(organisations.map((id) => [id, filled(ofOrganisation(id))])),
        demands,
      };
    },
  };
}

/** Under which key all of an organisation is counted; `organisation:x` is what is asked of it outside of its cells. */
const ofOrganisation = (id: string | undefined): string => `whole:${id ?? ''}`;
