import type { Facts } from '@tocsin/scenario';
import type { Collection, EntryOf, State } from './state';

/** What the fold of some events has changed. */
export interface Changes {
  facts: Set<keyof Facts>;
  /** Parts of the state, of a collection each entry. */
  parts: { part: keyof State; entry?: string }[];
  /** Whether most of it is not what it was: what was derived from it must be derived anew. */
  startedOver?: boolean;
}

export const noChanges = (): Changes => ({ facts: new Set(), parts: [] });

type Changeable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * How the fold changes a state. Whatever is written is noted, so that nobody has to know which event changes what:
 * conditions are asked again when a fact that they read was written, due times when what they are kept in was.
 */
export class Writer {
  constructor(
    private readonly state: State,
    private readonly changes?: Changes,
    private readonly empty?: () => State,
  ) {}

  /** Puts everything back to where it was before anything happened, but for some parts of the state and some facts. */
  startOver(parts: readonly (keyof State)[], facts: readonly (keyof Facts)[]): void {
    const empty = this.empty?.();
    if (!empty) throw new Error('a fold that starts over must know where it starts');
    const state = this.state as unknown as Record<string, unknown>;
    const kept = new Set<string>([...parts, 'facts', 'seq']);
    for (const part of Object.keys(state)) if (!kept.has(part) && !(part in empty)) delete state[part];
    for (const [part, value] of Object.entries(empty)) if (!kept.has(part)) state[part] = value;
    const now = this.state.facts as unknown as Record<string, unknown>;
    for (const [fact, value] of Object.entries(empty.facts))
      if (!facts.includes(fact as keyof Facts)) now[fact] = value;
    if (!this.changes) return;
    this.changes.startedOver = true;
    for (const fact of Object.keys(now)) this.changes.facts.add(fact as keyof Facts);
  }

  /** Puts an entry into a collection, in place of the one that had its id. */
  put<K extends Collection>(part: K, id: string | number, entry: EntryOf<K>): void {
    (this.state[part] as Record<string, unknown>)[id] = entry;
    this.changes?.parts.push({ part, entry: String(id) });
  }

  /** Puts other fields into an entry; one that is not there stays away. */
  change<K extends Collection>(part: K, id: string | number, fields: Partial<EntryOf<K>>): void {
    const before = this.state[part][id];
    if (before) this.put(part, id, Object.assign({}, before, fields) as EntryOf<K>);
  }

  remove(part: Collection, id: string): void {
    delete (this.state[part] as Record<string, unknown>)[id];
    this.changes?.parts.push({ part, entry: id });
  }

  /** Replaces a part of the state as a whole. */
  set<K extends Exclude<keyof State, 'facts'>>(part: K, value: State[K]): void {
    (this.state as Changeable<State>)[part] = value;
    this.changes?.parts.push({ part });
  }

  /** A list of facts, to be changed. */
  facts<K extends FactList>(list: K): Facts[K] {
    this.changes?.facts.add(list);
    return this.state.facts[list] as Facts[K];
  }

  /** Puts other fields into a fact; one that is not there stays away. */
  changeFact<K extends FactList>(list: K, index: number, fields: Partial<Facts[K][number]>): void {
    const before = this.state.facts[list][index];
    if (before) this.facts(list)[index] = { ...before, ...fields };
  }

  /** Replaces a fact that is no list. */
  setFact<K extends Exclude<keyof Facts, FactList>>(fact: K, value: Facts[K]): void {
    this.changes?.facts.add(fact);
    (this.state.facts as Changeable<Facts>)[fact] = value;
  }
}

type FactList = { [K in keyof Facts]: Facts[K] extends unknown[] ? K : never }[keyof Facts];
