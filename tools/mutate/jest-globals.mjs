/** What specs import from `@jest/globals`, so that they run without Jest: collected here, run one after the other. */
// It comes with Jest.
import { expect } from 'expect';

export { expect };

let tests = [];
const names = [];

export function describe(name, body) {
  names.push(name);
  body();
  names.pop();
}

export const it = (name, body) => tests.push({ name: [...names, name].join(' › '), body });

export const test = it;

it.each = (rows) => (name, body) => {
  for (const row of rows) it(`${name} ${[row].flat()[0]}`, () => body(...(Array.isArray(row) ? row : [row])));
};

/** Runs what was collected since the last time. @returns the first test that failed; undefined when all passed. */
export async function run(progress = () => {}) {
  const collected = tests;
  tests = [];
  if (collected.length === 0) throw new Error('There are no tests.');
  for (const { name, body } of collected) {
    const began = performance.now();
    try {
      await body();
    } catch (error) {
      return { name, error: String(error?.message ?? error) };
    }
    progress(name, performance.now() - began);
  }
  return undefined;
}
