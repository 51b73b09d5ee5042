import type { ExerciseEvent } from '@tocsin/engine';
import { Browser } from '@tocsin/rig';
import type { Command } from 'commander';
import { Random } from '../players/random';
import { count, print, printJson, progress, say } from '../output';
import { whole } from '../rehearse/rehearse';
import { scenarioOf } from '../scenario-of';
import { outages, type Outage } from './chaos';
import { Stage, type Seated } from './stage';
import { Troupe } from './troupe';
import { verdictOf, type Verdict } from './verdict';

const EVALUATORS = 2;

interface Options {
  speed: number;
  participants: number;
  seed: number;
  kill: number;
  json?: boolean;
}

export function registerPlay(program: Command): void {
  program
    .command('play')
    .description('Starts a real server and real clients, and plays a scenario through them to ENDEX.')
    .argument('<folder>', 'a scenario')
    .option('--speed <number>', 'exercise seconds per second, at most 3600', whole, 60)
    .option('--participants <number>', 'at least one for each organisation', whole, 20)
    .option('--seed <number>', 'what participants do', whole, 1)
    .option('--kill <number>', 'kills the server so often at random moments, and starts it again', whole, 0)
    .option('--json', 'the result as JSON')
    .action(play);
}

async function play(folder: string, options: Options): Promise<void> {
  const scenario = await scenarioOf(folder);
  say('Starting a server …');
  const stage = await Stage.open(folder);
  let troupe: Troupe | undefined;
  try {
    const seats = await stage.seat(
      scenario,
      options.participants,
      progress(options.participants, 'seated'),
      EVALUATORS,
    );
    troupe = await Troupe.gather(stage, scenario, options.seed, seats);
    say(`Playing ${scenario.id} at ×${options.speed} with ${count(seats.people.length, 'participant')} …`);
    const begun = Date.now();
    const faults: string[] = [];
    const random = new Random(options.seed, 'outages');
    const [, suffered] = await Promise.all([
      troupe.play(options.speed),
      outages(stage, troupe, options.kill, random, faults),
    ]);
    const participants = seats.people.map(({ seat }) => troupe!.clients.get(seat)!);
    const log = await logOf(stage.url, seats.exercise, seats.facilitator);
    const { facilitator, acknowledged, refused } = troupe;
    const verdict = verdictOf({ scenario, facilitator, participants, acknowledged, log });
    verdict.faults.push(...faults);
    if (suffered.length < options.kill)
      verdict.faults.push(
        `the play was over after ${suffered.length} of ${options.kill} outages; play it slower`,
      );
    const result = {
      scenario: scenario.id,
      speed: options.speed,
      seed: options.seed,
      seconds: Math.round((Date.now() - begun) / 1_000),
      events: log.length,
      refused,
      ...verdict,
      outages: suffered,
    };
    if (options.json) printJson(result);
    else print(words(result));
    if (verdict.faults.length > 0) process.exitCode = 1;
  } finally {
    troupe?.close();
    await stage.close();
  }
}

async function logOf(url: string, exercise: string, { seat, cookies }: Seated): Promise<ExerciseEvent[]> {
  const log: ExerciseEvent[] = [];
  for (;;) {
    const path = `/api/exercises/${exercise}/events?after=${log.at(-1)?.seq ?? 0}&limit=10000`;
    const { body } = await new Browser(url).ask(path, { seat, headers: { cookie: cookies } });
    const page = body as ExerciseEvent[];
    if (page.length === 0) return log;
    log.push(...page);
  }
}

function words({
  scenario,
  seconds,
  events,
  due,
  released,
  injects,
  deliveries,
  participants,
  acknowledged,
  refused,
  faults,
  outages: suffered,
}: Verdict & {
  scenario: string;
  seconds: number;
  events: number;
  refused: number;
  outages: Outage[];
}): string {
  const killed = suffered.length
    ? [
        `The server was killed ${suffered.length} times and was away for ${Math.round(
          suffered.reduce((sum, { dead }) => sum + dead, 0) / 1_000,
        )} s in all.`,
      ]
    : [];
  return [
    `${scenario}: ENDEX after ${seconds} s, ${events} events.`,
    `By what the clients received: ${released} of ${injects} injects were released, among them all ${due} whose hour came;`,
    `${deliveries} deliveries to ${count(participants, 'participant')}.`,
    `${acknowledged} acknowledged actions, ${refused} refused.`,
    ...killed,
    '',
    ...(faults.length === 0
      ? [
          'Every inject reached each of its recipients exactly once, and nobody else. Nothing acknowledged was lost.',
        ]
      : [`${count(faults.length, 'fault')}:`, ...faults.slice(0, 50).map((fault) => `  ${fault}`)]),
  ].join('\n');
}
