import { Chain, fingerprintOf, unpack, verified, verifyLog, type Verified } from '@tocsin/log';
import type { StoredEvents } from '@tocsin/store';
import type { Command } from 'commander';
import { fromExercise, isFile, SOURCE } from '../exercise-of';
import { readLog } from '../read-log';
import { Fault } from '../fault';
import { print } from '../output';
import { fingerprintAsked } from './key';

export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'Says whether a log of events is as it was written: each hash follows from the one before, the last is signed.',
    )
    .argument('<events.jsonl | exercise>', SOURCE)
    .option('--key <file | fingerprint>', 'the public key that must have signed it, or its SHA-256')
    .action(verify);
}

async function verify(source: string, { key }: { key?: string }): Promise<void> {
  const wanted = key === undefined ? undefined : await fingerprintAsked(key);
  const { events, hash, withoutAudience, erased, signature } = isFile(source)
    ? ofFile(unpack(await readLog(source)))
    : await fromExercise(source, ofStored);
  if (events === 0) throw new Fault(`${source} has no events.`);
  const signer = signature && fingerprintOf(signature.publicKey);
  if (wanted && !signer) throw new Fault('The log is not signed, so no key vouches for it.');
  if (wanted && signer !== wanted)
    throw new Fault(
      `line ${events + 1}: signed with another key, SHA-256 ${signer}; asked for was ${wanted}.`,
    );
  print(`${events} events, unbroken. The last hash is ${hash}.`);
  if (withoutAudience)
    print(
      `The hashes of the first ${withoutAudience} do not cover who could see the event: an early Tocsin wrote them.`,
    );
  if (erased)
    print(
      `Texts of ${erased} ${erased === 1 ? 'event' : 'events'} were erased later; the log says when, and of which.`,
    );
  if (!signature) print('Not signed: whoever had the log could have written all of it anew.');
  else print(`Signed as exercise ${signature.exercise} with the key SHA-256 ${signer}.`);
  if (signature && !wanted) print('Compare the key with the one that the server shows beside the log.');
}

function ofFile(log: Uint8Array): Verified {
  const result = verifyLog(log);
  if ('broken' in result) throw new Fault(`line ${result.broken.line}: ${result.broken.reason}`);
  return result;
}

/** A log where it lies; it is signed when it is exported. */
async function ofStored(stored: StoredEvents, exercise: string): Promise<Verified> {
  const chain = new Chain();
  for await (const piece of stored.chained(exercise))
    for (const { event } of piece) {
      const reason = chain.follow(event);
      if (reason) throw new Fault(`event ${chain.length + 1}: ${reason}`);
    }
  const result = verified(chain);
  if ('broken' in result) throw new Fault(result.broken.reason);
  return result;
}
