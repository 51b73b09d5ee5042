/** The walk in docs/ARCHITECTURE.md leads through files that exist, each named once. */
import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
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
