/**
 * `npm run mutate [group or path …]`: changes the rules of the engine one by one and runs its specs on each change.
 * A change that no spec notices is a rule that nobody tests: it is printed, and the command fails.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundle, read } from './mutate/bundle.mjs';
import { EQUIVALENT } from './mutate/equivalent.mjs';
import { mutantsOf } from './mutate/mutants.mjs';
import { isMeant, specsOf, targets } from './mutate/targets.mjs';

const root = resolve(import.meta.dirname, '..');
/** Where Node finds the packages that a bundle imports. */
const folder = join(root, 'dist/mutate');
/** An endless loop is noticed, too. */
const PATIENCE = 60_000;

let worker;
let bundles = 0;

/** The first test that fails on a change; undefined when none does. */
async function tested(changed) {
  const file = join(folder, `${bundles++}.mjs`);
  const specs = nearestFirst(specsOf(root), changed?.file ?? '');
  try {
    await bundle({ root, specs, file, changed });
  } catch (error) {
    return { name: 'build', error: error.message };
  }
  worker ??= new Worker(join(root, 'tools/mutate/worker.mjs'));
  const answer = await new Promise((done) => {
    const timer = setTimeout(() => done({ failed: { name: 'timeout', error: '' } }), PATIENCE);
    worker.once('message', (message) => (clearTimeout(timer), done(message)));
    worker.postMessage(pathToFileURL(file).href);
  });
  rmSync(file);
  // Modules that were loaded stay in memory.
  if (answer.failed?.name === 'timeout' || bundles % 150 === 0) {
    await worker.terminate();
    worker = undefined;
  }
  return answer.failed;
}

const near = (spec, file) => (dirname(spec) === dirname(file) ? 0 : spec.includes('audience') ? 2 : 1);
const nearestFirst = (specs, file) => [...specs].sort((a, b) => near(a, file) - near(b, file));

const lineOf = (text, at) =>
  text.slice(text.lastIndexOf('\n', at) + 1, (text.indexOf('\n', at) + text.length + 1) % (text.length + 1));
const isEquivalent = ({ file, replacement, from }, text) =>
  EQUIVALENT.some(
    (one) => file.endsWith(one.file) && lineOf(text, from).trim() === one.line && replacement === one.to,
  );

mkdirSync(folder, { recursive: true });
const broken = await tested();
if (broken) {
  console.error(`The specs fail as they are: ${broken.name}\n${broken.error}`);
  process.exit(1);
}
const figures = new Map();
const started = Date.now();
for (const { group, file } of targets(root, process.argv.slice(2))) {
  const figure = figures.get(group) ?? { mutants: 0, killed: 0, equivalent: 0, survived: 0 };
  figures.set(group, figure);
  const text = read(root, file);
  for (const mutant of mutantsOf(file, text).filter(isMeant)) {
    figure.mutants++;
    if (isEquivalent(mutant, text)) {
      figure.equivalent++;
      continue;
    }
    const { from, to, line, original, replacement } = mutant;
    const changed = text.slice(0, from) + replacement + text.slice(to);
    const failed = await tested({ file, text: changed });
    if (failed) {
      figure.killed++;
      if (process.env.MUTATE_VERBOSE) console.log(`killed ${file}:${line} ${replacement} by ${failed.name}`);
      continue;
    }
    figure.survived++;
    console.log(`${file}:${line} survives`);
    console.log(`- ${lineOf(text, from).trim()}`);
    console.log(`+ ${lineOf(changed, from).trim()}`);
    if (original.includes('\n')) console.log(`  (${original.split('\n').length} lines)`);
  }
  console.log(`${file}: ${figure.killed} of ${figure.mutants} so far in ${group}`);
}
await worker?.terminate();
rmSync(folder, { recursive: true });
console.table(Object.fromEntries(figures));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
process.exit([...figures.values()].some(({ survived }) => survived > 0) ? 1 : 0);
