/** What is mutated, by group. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENGINE = 'libs/engine/src';
const GROUPS = {
  audience: [
    /engine\/src\/subjects\/[^/]+\/audience\.ts$/,
    /engine\/src\/addresses\/(groups|keys|parties)\.ts$/,
  ],
  tlp: [/engine\/src\/addresses\/tlp\.ts$/, /engine\/src\/subjects\/tlp\/passing-on\.ts$/],
  may: [
    /engine\/src\/subjects\/[^/]+\/(commands|describe|guards|reset)\.ts$/,
    /engine\/src\/subjects\/plan\/authority\.ts$/,
    /engine\/src\/machine\/decide\.ts$/,
    /engine\/src\/core\/command\.ts$/,
  ],
  duties: [/engine\/src\/subjects\/duties\/(opening|due|fold)\.ts$/, /plan\/src\/deadline\.ts$/],
  clock: [/engine\/src\/core\/clock\.ts$/, /engine\/src\/subjects\/conduct\/(due|endex|fold|jump)\.ts$/],
  facts: [/engine\/src\/core\/writer\.ts$/],
};
/** Of commands only the rules are mutated that say who may do what and when, not what is recorded of it. */
const RULES = ['may', 'if', 'not', 'operator', 'statement'];

const SPECS = [
  /engine\/src\/(addresses|core|machine|subjects)\/.*\.spec\.ts$/,
  /engine\/src\/[^/]+\.spec\.ts$/,
  /plan\/src\/deadline\.spec\.ts$/,
];

const files = (root) =>
  [ENGINE, 'libs/plan/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => join(folder, name))
      .filter((name) => name.endsWith('.ts')),
  );
const matching = (patterns, names) =>
  names.filter((name) => patterns.some((pattern) => pattern.test(name))).sort();

/** @returns `{group, file}` of what is mutated. @param asked groups, or parts of paths; without any, all of it */
export function targets(root, asked) {
  const names = files(root);
  return Object.entries(GROUPS)
    .flatMap(([group, patterns]) => matching(patterns, names).map((file) => ({ group, file })))
    .filter(
      ({ group, file }) => asked.length === 0 || asked.some((one) => one === group || file.includes(one)),
    );
}

/** Specs that are quick and pure: without those that play at random, which would also find other mutants each time. */
export const specsOf = (root) =>
  matching(SPECS, files(root)).filter(
    (file) => !readFileSync(join(root, file), 'utf8').includes("'fast-check'"),
  );

export const isMeant = ({ file, kind }) =>
  !/\/(commands|describe|reset)\.ts$/.test(file) || RULES.includes(kind);
