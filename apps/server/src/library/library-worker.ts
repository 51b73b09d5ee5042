/** What runs beside the server, in a thread of its own: everything that takes as long as a scenario is large. */
import { playableFolder } from '@tocsin/plan/files';
import { readScenarioFolder } from '@tocsin/scenario/files';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ContentEntity } from './content.entity';
import { withDatabase } from '../database/within-thread';
import { folderStamp } from './folder-stamp';
import { pinScenario } from './pin-scenario';
import { readingOf, unreadable, type Reading } from './reading';
import type { Pages, Shelf } from './shelf';

/** Injects that the server parses at once. */
const PIECE = 200;

export interface Known {
  library: string;
  /** The stamps of the folders that the server has. */
  stamps: Record<string, string>;
}
/** A folder that is as the server has it, by its name; or as it is now. */
export type Found = string | Shelf;

export interface ToPin {
  folder: string;
  text: SharedArrayBuffer;
}

/** A scenario in pieces of JSON, each small enough to be parsed without keeping others waiting. */
export interface Pieces {
  /** Everything but its injects. */
  rest: string;
  injects: string[];
}

/** The folders of the library; those that have changed are read and checked. */
export async function shelves({ library, stamps }: Known): Promise<Found[]> {
  const entries = await readdir(library, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const found: Found[] = [];
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const stamp = await folderStamp(join(library, name));
    found.push(stamps[name] === stamp ? name : await shelf(join(library, name), stamp));
  }
  return found;
}

/** Pins a scenario and the files that its injects bring. @returns the hash of what they say. */
export async function pin({ folder, text }: ToPin): Promise<string> {
  const body = Buffer.from(text).toString();
  const read = async () =>
    (await readScenarioFolder(folder)).map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }));
  return withDatabase((database) => pinScenario(database, body, read));
}

/** The scenario that was pinned under a hash. @throws Error when it was never pinned here. */
export async function pinned(hash: string): Promise<Pieces> {
  const content = await withDatabase((database) => database.getRepository(ContentEntity).findOneBy({ hash }));
  if (!content) throw new Error(`no scenario is pinned under ${hash}`);
  const { injects, ...rest } = content.body;
  const pieces: string[] = [];
  for (let from = 0; from < injects.length; from += PIECE)
    pieces.push(JSON.stringify(injects.slice(from, from + PIECE)));
  return { rest: JSON.stringify(rest), injects: pieces };
}

async function shelf(path: string, stamp: string): Promise<Shelf> {
  const folder = basename(path);
  const read = await playableFolder(path).then(readingOf, ({ message }: Error) =>
    unreadable(folder, message),
  );
  return { folder, stamp, ...onShelf(read) };
}

/** In memory that the server and its worker share. */
function onShelf({ overview, pages, text, ...rest }: Reading): Omit<Shelf, 'folder' | 'stamp'> {
  const shown = { ...rest, overview: shared(overview), injects: sharedPages(pages) };
  return text === undefined ? shown : { ...shown, text: shared(text) };
}

function sharedPages(pages: readonly string[]): Pages {
  let end = 0;
  return { bytes: shared(pages.join('')), ends: pages.map((page) => (end += Buffer.byteLength(page))) };
}

function shared(text: string): SharedArrayBuffer {
  const bytes = new SharedArrayBuffer(Buffer.byteLength(text));
  Buffer.from(bytes).write(text);
  return bytes;
}
