import { unzipSync } from 'fflate';
import { basename } from 'node:path';
import { Fault } from '../fault';

/** Bytes and entries of an archive that is still read; far above any real scenario. */
const MOST_BYTES = 200_000_000;
const MOST_ENTRIES = 1_000;

export interface Archive {
  /** The export itself. */
  document: unknown;
  /** Every other file, by the name under which it lies in the archive. */
  files: Map<string, Uint8Array>;
}

/**
 * Unpacks an export into memory; names in it are only ever looked up, never written to.
 * @throws Fault when it is no archive, too large, or holds no scenario.
 */
export function openArchive(bytes: Uint8Array): Archive {
  let total = 0;
  let entries = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (++entries > MOST_ENTRIES || total > MOST_BYTES)
          throw new Fault(`The archive is larger than ${MOST_BYTES / 1e6} MB or ${MOST_ENTRIES} files.`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault('This is not a zip archive, or it is damaged.');
  }
  const files = new Map(Object.entries(unpacked));
  for (const [name, content] of files) {
    if (!name.endsWith('.json')) continue;
    const document = parsed(content);
    if (typeof document === 'object' && document !== null && 'scenario_information' in document) {
      files.delete(name);
      return { document, files };
    }
  }
  throw new Fault('There is no OpenAEV scenario in this archive: no JSON file with "scenario_information".');
}

/** The file that an export calls by a name, whatever folder it lies in. */
export const fileCalled = ({ files }: Archive, name: string): Uint8Array | undefined =>
  [...files].find(([path]) => path === name || basename(path) === basename(name))?.[1];

function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}
