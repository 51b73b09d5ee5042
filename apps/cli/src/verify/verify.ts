import { firstBroken, type ChainedEvent } from '@tocsin/report/chain';
import type { StoredEvents } from '@tocsin/store';
import type { Command } from 'commander';
import { eventLines } from '../event-lines';
import { fromExercise, isFile, SOURCE } from '../exercise-of';
import { Fault } from '../fault';
import { print } from '../output';

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('Says whether a log of events is as it was written: every hash follows from the one before.')
    .argument('<events.jsonl | exercise>', SOURCE)
    .action(verify);
}

async function verify(source: string): Promise<void> {
  const events = isFile(source) ? await eventsIn(source) : await fromExercise(source, chained);
  if (events.length === 0) throw new Fault(`${source} has no events.`);
  const broken = firstBroken(events);
  if (broken) throw new Fault(`line ${broken.line}: ${broken.why}`);
  print(`${events.length} events, unbroken. The last hash is ${events.at(-1)?.hash}.`);
}

async function eventsIn(file: string): Promise<ChainedEvent[]> {
  return (await eventLines(file)).map((line, index) => {
    try {
      return JSON.parse(line) as ChainedEvent;
    } catch {
      throw new Fault(`line ${index + 1}: this is not JSON, so something was changed here.`);
    }
  });
}

async function chained(stored: StoredEvents, exercise: string): Promise<ChainedEvent[]> {
  const events: ChainedEvent[] = [];
  for await (const piece of stored.chained(exercise)) events.push(...piece);
  return events;
}
