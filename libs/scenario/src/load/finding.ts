/** A place in a scenario's folder; line and column count from 1. */
export interface Position {
  /** Path within the folder, with `/`. */
  file: string;
  line: number;
  column: number;
}

/** Something that an author should mend: with an error the scenario cannot be played, with a warning it can. */
export interface Finding extends Position {
  /** Stable, kebab-case: `unknown-organisation`. */
  code: string;
  severity: 'error' | 'warning';
  /** What is wrong and what to do, in English. */
  message: string;
}

/** The order in which findings are shown: as one reads the folder. */
export function byPosition(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}

/** Whether a scenario with these findings can be played. */
export const isPlayable = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');
