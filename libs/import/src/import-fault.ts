/** Why something cannot be read; texts are translated from the code. */
export const IMPORT_FAULTS = [
  'not-an-archive',
  'archive-damaged',
  'archive-locked',
  'archive-method',
  'archive-path',
  'archive-name',
  'archive-link',
  'archive-clash',
  'archive-files',
  'archive-bytes',
  'archive-nested',
  'no-scenario-in-it',
  'several-scenarios-in-it',
  'export-unreadable',
] as const;
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];

/** What was given cannot be read: what is wrong, where, and what to do. */
export class ImportFault extends Error {
  constructor(
    readonly code: ImportFaultCode,
    message: string,
    /** What the message speaks of: the file's name, a limit. */
    readonly about: Record<string, string> = {},
  ) {
    super(message);
  }
}
