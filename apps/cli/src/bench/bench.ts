import { Argument, Option, type Command } from 'commander';
import { print, printJson, table } from '../output';
import { whole } from '../rehearse/rehearse';
import { clockBench } from './clock-bench';
import { clockBesideLibraryBench } from './clock-beside-library-bench';
import { clockBesidePeopleBench } from './clock-beside-people-bench';
import { commandsBench } from './commands-bench';
import { engineBench } from './engine-bench';
import { entranceBench } from './entrance-bench';
import { fanoutBench } from './fanout-bench';
import { reportBench } from './report-bench';
import { timeMachineBench } from './timemachine-bench';
import type { Result, Spread } from './figures';

interface Options {
  participants: number;
  beside?: keyof typeof BESIDE;
  json?: boolean;
}

const BESIDE = { library: clockBesideLibraryBench, people: clockBesidePeopleBench };
const BENCHES: Record<string, (options: Options) => Promise<Result>> = {
  fanout: ({ participants }) => fanoutBench(participants),
  commands: commandsBench,
  clock: ({ beside }) => (beside ? BESIDE[beside]() : clockBench()),
  entrance: entranceBench,
  engine: () => engineBench('scenarios/airport-blackout'),
  report: () => reportBench('scenarios/airport-blackout'),
  timemachine: () => timeMachineBench('scenarios/airport-blackout'),
};

export function registerBench(program: Command): void {
  program
    .command('bench')
    .description('Measures Tocsin beside a floor in the same run; docs/BENCHMARKS.md says what each means.')
    .addArgument(new Argument('<name>', 'what to measure').choices(Object.keys(BENCHES)))
    .option('--participants <number>', 'fanout: how many sockets', whole, 2_000)
    .addOption(new Option('--beside <what>', 'clock: what else the server does').choices(Object.keys(BESIDE)))
    .option('--json', 'the result as JSON')
    .action(async (name: string, options: Options) => {
      const result = await BENCHES[name]!(options);
      if (options.json) printJson(result);
      else print(words(result));
    });
}

function words({ bench, figures, ratios }: Result): string {
  const rows = Object.entries(figures).map(([name, value]) => [
    name,
    typeof value === 'number' ? String(value) : spread(value),
  ]);
  return [
    bench,
    table(rows),
    '',
    table(Object.entries(ratios).map(([name, value]) => [`ratio ${name}`, String(value)])),
  ].join('\n');
}

const spread = ({ n, p50, p95, p99, most }: Spread): string =>
  `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms, most ${most} ms (n ${n})`;
