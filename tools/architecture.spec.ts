/** What docs/ARCHITECTURE.md and the decisions say of the code, held against it. */
import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const walk = /## A walk[\s\S]*?(?=\n## )/.exec(readFileSync('docs/ARCHITECTURE.md', 'utf8'))![0];

/** The files that the walk names, each below the folder that its part begins with. */
function filesOf(text: string): string[] {
  let folder = '';
  return [...text.matchAll(/\(`((?:apps|libs)\/[^`]+)`\)|`([^`\s]+\.tsx?)`/g)].flatMap(([, part, file]) => {
    if (part) folder = part;
    return file ? [file.startsWith('libs/') ? file : join(folder, file)] : [];
  });
}

test('every file on the way exists and is named once', () => {
  const files = filesOf(walk);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
});

/** Where SQL is written by hand; everything else goes through TypeORM's repositories. */
const SQL = {
  'apps/server/src/exercises/event-log.ts': 'appends only where the log still ends as known, reads in pieces',
  'libs/store/src/stored-events.ts': 'reads the log, also without the server',
  'libs/store/src/kept-exercises.ts': 'lists exercises by the first event of their logs',
  'libs/store/src/opened-store.ts': 'the connection of these two',
  'apps/server/src/database/listener.ts': 'LISTEN',
  'libs/store/src/postgres/embedded-postgres.ts': 'CREATE DATABASE',
};
const IN_TESTS = /\.spec\.tsx?$|\/(testing|bench|migrations)\//;
const sources = ['apps', 'libs']
  .flatMap((top) => readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) => join(top, name)))
  .filter((file) => /\.tsx?$/.test(file));

test('SQL is written by hand where the log is kept and where Postgres is set up, and nowhere else', () => {
  const own = sources.filter((file) => !IN_TESTS.test(file));
  const found = own.filter((file) => /\.query[<(]|\bSELECT\b.*\bFROM\b/.test(readFileSync(file, 'utf8')));
  expect(found.sort()).toEqual(Object.keys(SQL).sort());
});

test('a source file is read in a minute: none is over 300 lines, half are under 70', () => {
  const own = sources.filter((file) => !/\.spec\.tsx?$|\/migrations\//.test(file));
  const lines = own.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));
  expect(lines.filter((one) => one.lines > 300)).toEqual([]);
  expect(lines.map((one) => one.lines).sort((a, b) => a - b)[Math.floor(lines.length / 2)]).toBeLessThan(70);
});
