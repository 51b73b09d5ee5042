import type { RecordedEvent } from '@tocsin/engine';
import { chainHash, dataHash, GENESIS } from '@tocsin/log';

/** Events as they are recorded: one a line, each with the hash that chains it to the one before. */
export function linesOf(events: readonly RecordedEvent[]): string {
  let hash = GENESIS;
  return events
    .map((event) => {
      hash = chainHash(hash, event, dataHash(event));
      return `${JSON.stringify({ ...event, hash })}\n`;
    })
    .join('');
}
