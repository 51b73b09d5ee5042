import { readFile } from 'node:fs/promises';
import { Fault } from './fault';

/** The bytes of a log of events, the signature at its end included. @throws Fault when there is no such file. */
export const readLog = (file: string): Promise<Uint8Array> =>
  readFile(file).catch((error: Error) => {
    throw new Fault(`${file}: ${error.message}`, 2);
  });
