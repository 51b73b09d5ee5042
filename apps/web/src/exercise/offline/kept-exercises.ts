import type { State } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { DAY } from '@tocsin/words';
import { clear, createStore, delMany, entries, get, set } from 'idb-keyval';
import type { Place, Seat } from '../../http/api';

/** What a seat last saw of its exercise, for a tab that opens without a network. */
export interface Kept {
  seat: Seat;
  state: State;
  names?: Record<string, string>;
  plan?: Plan | null;
  /** Wall time by the server's clock when it was last heard from. */
  heard: number;
  /** How far the server's clock is ahead of this machine's, milliseconds. */
  ahead: number;
}

/** Longer than any night between two days of an exercise; whoever was away for longer begins afresh. */
const store = createStore('tocsin-exercises', 'kept');
const keyOf = ({ exercise, seat }: Place) => `${exercise} ${seat}`;

export const keep = (place: Place, kept: Kept): Promise<void> =>
  orNothing(set(keyOf(place), kept, store), undefined);

export const keptOf = async (place: Place): Promise<Kept | undefined> => {
  const kept = await orNothing(get<Kept>(keyOf(place), store), undefined);
  return kept && isRecent(kept) ? kept : undefined;
};

/** The seats that open without a network. */
export async function keptSeats(): Promise<Seat[]> {
  const all = await orNothing(entries<string, Kept>(store), []);
  return all.flatMap(([, kept]) => (isRecent(kept) ? kept.seat : []));
}

/** What somebody has no seat for any more leaves this browser: signed out, moved, withdrawn. */
export async function forgetAllBut(seats: readonly Seat[]): Promise<void> {
  if (seats.length === 0) return orNothing(clear(store), undefined);
  const held = new Set(seats.map(({ exercise, person }) => keyOf({ exercise, seat: person })));
  const all = await orNothing(entries<string, Kept>(store), []);
  const gone = all.filter(([key, kept]) => !held.has(key) || !isRecent(kept)).map(([key]) => key);
  await orNothing(delMany(gone, store), undefined);
}

export const forget = (place: Place): Promise<void> => orNothing(delMany([keyOf(place)], store), undefined);

const isRecent = ({ heard, ahead }: Kept): boolean => Date.now() + ahead - heard < DAY;

/** Where a browser gives no storage, nothing is kept, and the app works with the network only. */
const orNothing = <T>(asked: Promise<T>, nothing: T): Promise<T> => asked.catch(() => nothing);
