import { firstBroken, type ChainedEvent } from '@tocsin/report/chain';
import type { Command } from 'commander';
import { eventLines } from '../event-lines';
import { Fault } from '../fault';
import { print } from '../output';

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('Says whether a log of events is as it was written: every hash follows from the one before.')
    .argument('<events.jsonl>', 'one event a line with its hash; .gz is unpacked')
    .action(verify);
}

async function verify(file: string): Promise<void> {
  const lines = await eventLines(file);
  const events = lines.map((line, index) => {
    try {
      return JSON.parse(line) as ChainedEvent;
    } catch {
      throw new Fault(`line ${index + 1}: this is not JSON, so something was changed here.`);
    }
  });
  if (events.length === 0) throw new Fault(`${file} has no events.`);
  const broken = firstBroken(events);
  if (broken) throw new Fault(`line ${broken.line}: ${broken.why}`);
  print(`${events.length} events, unbroken. The last hash is ${events.at(-1)?.hash}.`);
}
