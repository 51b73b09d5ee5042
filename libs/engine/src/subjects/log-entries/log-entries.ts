import { done, type Deeds, type Occasions, type Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { LogEntriesState } from './state';

const deeds: Deeds = { LogEntryWritten: done('write-log') };
const occasions: Occasions = {
  LogEntryWritten: ({ data: { person } }) => [{ key: 'event log-entry-written', person }],
};

/** The log that each organisation keeps, and the one that the authorities keep together. */
export const logEntries = {
  state: (): LogEntriesState => ({ logEntries: {} }),
  facts: () => ({ logEntries: [] }),
  fold,
  audience,
  commands,
  deeds,
  occasions,
} satisfies Subject<keyof typeof fold>;
