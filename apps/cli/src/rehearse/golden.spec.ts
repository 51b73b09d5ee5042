/** A recorded rehearsal of each scenario: whoever changes what it gives sees it here, and records it anew. */
import { describe, expect, test } from '@jest/globals';
import type { RecordedEvent } from '@tocsin/engine';
import { readEvents, writeLines } from '@tocsin/log';
import { playableFolder } from '@tocsin/plan/files';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rehearse } from './rehearsal';

const SEED = 12;
const folders = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('scenarios', name));

/**
 * An event for comparison: how it was hashed, and in which version of its type, is a matter of the log. The recordings are older than
 * local controllers' sight of what was released to their organisation.
 */
const compared = (event: RecordedEvent): string => {
  const {
    hash: _hash,
    version: _version,
    ...rest
  } = event as RecordedEvent & { hash?: string; version?: number };
  const { type, audience } = rest;
  const older = type === 'ReportReleased' ? audience.filter((key) => !key.startsWith('control@')) : audience;
  return JSON.stringify({ ...rest, audience: older });
};

describe.each(folders)('%s', (folder) => {
  test('checks clean', async () => {
    const { findings } = await playableFolder(folder);
    expect(findings).toEqual([]);
  });

  test('rehearses as recorded, twice the same', async () => {
    const { scenario } = await playableFolder(folder);
    const { events } = await rehearse(scenario!, SEED);
    expect(writeLines((await rehearse(scenario!, SEED)).events)).toBe(writeLines(events));
    const recorded = readEvents(readFileSync(join(folder, 'golden.jsonl.gz')));
    // Compared by line first: a difference of megabytes is no help to anybody.
    const [wanted, got] = [recorded.map(compared), events.map(compared)];
    const differs = wanted.findIndex((line, index) => line !== got[index]);
    expect(got[differs]).toBe(wanted[differs]);
    expect(got.length).toBe(wanted.length);
  });
});
