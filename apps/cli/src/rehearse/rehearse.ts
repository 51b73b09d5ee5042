import { writeLines } from '@tocsin/log';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { type Language, LANGUAGES } from '@tocsin/words';
import { print, printJson, progress, table } from '../output';
import { scenarioOf } from '../scenario-of';
import { rehearse } from './rehearsal';
import { count, emptyTally, type Tally } from './tally';

interface Options {
  seed: number;
  runs: number;
  events?: string;
  lang?: Language;
  json?: boolean;
}

export function registerRehearse(program: Command): void {
  program
    .command('rehearse')
    .description('Plays a scenario with simulated participants, without a server, as fast as it goes.')
    .argument('<folder>', 'a scenario')
    .option('--seed <number>', 'the same seed gives the same events', whole, 1)
    .option('--runs <number>', 'how many times, each with the next seed', whole, 1)
    .option(
      '--events <file>',
      'writes the events of the first run, one JSON object a line; - for standard output',
    )
    .addOption(
      new Option(
        '--lang <language>',
        'in which it is evaluated; by default the first of the scenario',
      ).choices(LANGUAGES),
    )
    .option('--json', 'the result as JSON')
    .action(run);
}

export function whole(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 2_147_483_647)
    throw new InvalidArgumentError('A whole number is needed.');
  return number;
}

async function run(folder: string, { seed, runs, events, lang: language, json }: Options): Promise<void> {
  const scenario = await scenarioOf(folder);
  const tally = emptyTally(scenario, seed);
  // Nobody reads the evaluation of runs that are only counted, and it does not change how they are played.
  const company = runs > 1 && events === undefined ? { evaluators: 0 } : { language };
  const show = progress(runs, 'runs');
  for (let done = 0; done < runs; done++) {
    const rehearsed = await rehearse(scenario, seed + done, company);
    count(tally, rehearsed);
    if (done === 0 && events !== undefined) await write(events, writeLines(rehearsed.events));
    show(done + 1);
  }
  if (events === '-') return;
  if (json) printJson(tally);
  else print(words(tally));
}

async function write(file: string, lines: string): Promise<void> {
  if (file === '-') process.stdout.write(lines);
  // Level and time are fixed, so that the same lines give the same bytes.
  else await writeFile(file, file.endsWith('.gz') ? gzipSync(lines, { level: 9 }) : lines);
}

function words(tally: Tally): string {
  const {
    scenario,
    seed,
    runs,
    events,
    expected,
    injects,
    contingencies,
    conditions,
    options,
    levels,
    endings,
  } = tally;
  const total = Object.keys(injects).length;
  const share = (fired: number) => `${Math.round((100 * fired) / runs)} %`;
  const named = (title: string, group: Record<string, number>): string[] =>
    Object.keys(group).length === 0
      ? []
      : ['', title, table(Object.entries(group).map(([name, runs]) => [`  ${name}`, share(runs)]))];
  const listed = (title: string, group: Record<string, number>): string[] =>
    Object.keys(group).length === 0
      ? []
      : ['', title, table(Object.entries(group).map(([number, fired]) => [`  #${number}`, share(fired)]))];
  return [
    `${scenario}: ${runs} run${runs === 1 ? '' : 's'} from seed ${seed}, ${Math.round(events / runs)} events a run.`,
    '',
    table([
      ['injects released', total - tally.neverReleased.length, `of ${total}`],
      ['expected actions met', expected.met, ''],
      ['  met late', expected.late, ''],
      ['  missed', expected.missed, ''],
    ]),
    ...(tally.neverReleased.length
      ? ['', `never released: ${tally.neverReleased.map((n) => `#${n}`).join(' ')}`]
      : []),
    ...listed('conditions that came true', conditions),
    ...listed('contingencies that were needed', contingencies),
    ...named('levels reached', levels),
    ...named('how it ended', endings),
    ...Object.entries(options).flatMap(([number, chosen]) => [
      '',
      `decision of #${number}`,
      table(Object.entries(chosen).map(([option, times]) => [`  ${option}`, times])),
    ]),
  ].join('\n');
}
