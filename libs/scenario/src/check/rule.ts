import type { Finding } from '../load/finding';
import type { Path, Where } from '../load/position';
import type { ReadScenario } from '../load/read-scenario';

/** One thing that is checked about a scenario whose form is right. */
export type Rule = (read: ReadScenario) => Finding[];

/** Findings of one rule, at the places of the scenario's parts. */
export class Findings {
  readonly all: Finding[] = [];

  constructor(private readonly read: Pick<ReadScenario, 'locate'>) {}

  error(code: string, message: string, path: Path, where?: Where): void {
    this.all.push({ code, severity: 'error', message, ...this.read.locate(path, where) });
  }

  warning(code: string, message: string, path: Path, where?: Where): void {
    this.all.push({ code, severity: 'warning', message, ...this.read.locate(path, where) });
  }
}
