import type { State } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { DAY } from '@tocsin/words';
import { clear, createStore, delMany, entries, get, set } from 'idb-keyval';
import type { Place, Seat } from '../../http/api';

/** What a seat last saw of its exercise, for a tab that opens without a network. */
export interface StoredExercise {
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

export const storeExercise = (place: Place, stored: StoredExercise): Promise<void> =>
  orNothing(set(keyOf(place), stored, store), undefined);

export const storedOf = async (place: Place): Promise<StoredExercise | undefined> => {
  const stored = await orNothing(get<StoredExercise>(keyOf(place), store), undefined);
  return stored && isRecent(stored) ? stored : undefined;
};

/** The seats that open without a network. */
export async function storedSeats(): Promise<Seat[]> {
  const all = await orNothing(entries<string, StoredExercise>(store), []);
  return all.flatMap(([, stored]) => (isRecent(stored) ? stored.seat : []));
}

/** What somebody has no seat for any more leaves this browser: signed out, moved, withdrawn. */
export async function forgetAllBut(seats: readonly Seat[]): Promise<void> {
  if (seats.length === 0) return orNothing(clear(store), undefined);
  const held = new Set(seats.map(({ exercise, person }) => keyOf({ exercise, seat: person })));
  const all = await orNothing(entries<string, StoredExercise>(store), []);
  const gone = all.filter(([key, stored]) => !held.has(key) || !isRecent(stored)).map(([key]) => key);
  await orNothing(delMany(gone, store), undefined);
}

export const forget = (place: Place): Promise<void> => orNothing(delMany([keyOf(place)], store), undefined);

const isRecent = ({ heard, ahead }: StoredExercise): boolean => Date.now() + ahead - heard < DAY;

/** Where a browser gives no storage, nothing is stored, and the app works with the network only. */
const orNothing = <T>(asked: Promise<T>, nothing: T): Promise<T> => asked.catch(() => nothing);
