/** Subjects lean on each other in one direction only, so that each can be read, and taken out, without the others above it. */
import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = 'libs/engine/src/subjects';
const subjects = readdirSync(ROOT);

/** The subjects that a subject imports. */
const importsOf = (subject: string): string[] => {
  const sources = readdirSync(join(ROOT, subject))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(ROOT, subject, file), 'utf8'));
  const named = sources.flatMap((source) => [...source.matchAll(/ from '\.\.\/([a-z-]+)\//g)]);
  return [...new Set(named.map(([, name = '']) => name))];
};

it('subjects do not import each other in a circle', () => {
  const imports = new Map(subjects.map((subject) => [subject, importsOf(subject)]));
  expect([...imports.values()].flat().filter((name) => !subjects.includes(name))).toEqual([]);
  // Those that import none that is left are taken away, until only a circle is left.
  for (;;) {
    const free = [...imports].filter(([, names]) => !names.some((name) => imports.has(name)));
    if (free.length === 0) break;
    for (const [subject] of free) imports.delete(subject);
  }
  expect(Object.fromEntries(imports)).toEqual({});
});
