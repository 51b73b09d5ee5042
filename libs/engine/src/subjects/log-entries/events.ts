import type { Grading } from '../../core/evidence';

export interface LogEntryEvents {
  LogEntryWritten: {
    entry: string;
    organisation: string;
    person: string;
    text: string;
    about?: string;
    corrects?: string;
    /** Who or what said so. */
    source?: string;
    grading?: Grading;
    /** In the log that the authorities keep together. */
    common?: boolean;
  };
}

declare module '../../core/events' {
  interface EventData extends LogEntryEvents {}
}
