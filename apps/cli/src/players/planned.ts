import type { CommandBody } from '@tocsin/engine';

/** What a simulated participant will do, and at which exercise time. */
export interface Planned {
  at: number;
  by: string;
  body: CommandBody;
}

/** What somebody does at once. */
export type Given = Omit<Planned, 'at'>;
