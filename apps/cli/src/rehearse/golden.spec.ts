/** A recorded rehearsal of each scenario: whoever changes what it gives sees it here, and records it anew. */
import { describe, expect, test } from '@jest/globals';
import { playableFolder } from '@tocsin/plan/files';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { linesOf } from './lines';
import { rehearse } from './rehearsal';

const SEED = 12;
const folders = readdirSync('scenarios', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('scenarios', name));

function recorded(folder: string): string {
  const plain = join(folder, 'golden.jsonl');
  return existsSync(plain)
    ? readFileSync(plain, 'utf8')
    : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
}

describe.each(folders)('%s', (folder) => {
  test('checks clean', async () => {
    const { findings } = await playableFolder(folder);
    expect(findings).toEqual([]);
  });

  test('rehearses as recorded, twice the same', async () => {
    const { scenario } = await playableFolder(folder);
    const first = linesOf((await rehearse(scenario!, SEED)).events);
    expect(linesOf((await rehearse(scenario!, SEED)).events)).toBe(first);
    // Compared by line first: a difference of megabytes is no help to anybody.
    const [wanted, got] = [recorded(folder).split('\n'), first.split('\n')];
    const differs = wanted.findIndex((line, index) => line !== got[index]);
    expect(got[differs]).toBe(wanted[differs]);
    expect(got.length).toBe(wanted.length);
  });
});
