import { textIn } from '@tocsin/scenario';
import { keptExercises, openStore, storeSettingsFrom, StoredEvents } from '@tocsin/store';
import { existsSync } from 'node:fs';
import { Fault } from './fault';

/** What may be named as a source of events. */
export const SOURCE = 'a file with one event a line (.gz is unpacked), or the id of an exercise';

/** Whether a source of events is a file; a file that is there wins, and what looks like a path is no id. */
export const isFile = (source: string): boolean => existsSync(source) || /[./\\]/.test(source);

/**
 * Reads something of an exercise from the database that Tocsin uses: DATABASE_URL, or the one in its data folder,
 * whether a server runs on it or not. @throws Fault when there is no such exercise; it names those that there are.
 */
export async function fromExercise<T>(
  id: string,
  work: (events: StoredEvents, exercise: string) => Promise<T>,
): Promise<T> {
  const settings = storeSettingsFrom(process.env);
  const where = settings.databaseUrl
    ? 'the database of DATABASE_URL'
    : `the data folder ${settings.dataFolder}`;
  const store = await openStore(settings).catch((error: Error) => {
    throw new Fault(`${where} cannot be reached: ${error.message || String(error)}`, 2);
  });
  if (!store) throw new Fault(`There is no file ${id}, and ${where} has no exercises.`, 2);
  try {
    const kept = await keptExercises(store);
    const exercise = kept.find((one) => one.id === id.toLowerCase());
    if (exercise) return await work(new StoredEvents(store), exercise.id);
    const list = kept.map(
      ({ id: one, title, created }) =>
        `\n  ${one}  ${created.toISOString().slice(0, 10)}  ${textIn(title, 'en')}`,
    );
    throw new Fault(
      `There is no file and no exercise ${id}; ${where} has ${list.length ? `these:${list.join('')}` : 'none.'}`,
      2,
    );
  } finally {
    await store.close();
  }
}
