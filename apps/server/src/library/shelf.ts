import type { ScenarioSummary } from '@tocsin/protocol';
import type { Finding } from '@tocsin/scenario';

/** Pieces of JSON, one after the other, in memory that the server and its worker share. */
export interface Pages {
  bytes: SharedArrayBuffer;
  /** Where each ends. */
  ends: number[];
}

/** A folder of the library, as it was when it was read last. */
export interface Shelf {
  /** The name of the folder: the key of this entry. */
  folder: string;
  /** Changes with every change of the folder's files. */
  stamp: string;
  /** How many findings the check has. */
  findings: number;
  /** The first of those that are errors. */
  errors: Finding[];
  /** Absent when the form of the files is wrong. */
  summary?: ScenarioSummary;
  /** A `ScenarioOverview` as JSON. */
  overview: SharedArrayBuffer;
  /** Its injects, in lists of `InjectRow`. */
  injects: Pages;
  /** The scenario as JSON; absent when it has errors. */
  text?: SharedArrayBuffer;
}

/** One of several pieces; undefined past the last. */
export function pageOf({ bytes, ends }: Pages, index: number): Buffer | undefined {
  const end = ends[index];
  if (end === undefined) return undefined;
  const from = ends[index - 1] ?? 0;
  return Buffer.from(bytes, from, end - from);
}
