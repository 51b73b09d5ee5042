/** What someone is in an exercise. */
export const PARTS = [
  'facilitator',
  'local-controller',
  'participant',
  'simulator',
  'evaluator',
  'observer',
] as const;
export type Part = (typeof PARTS)[number];

export const CONTROL = ['facilitator', 'local-controller'] as const satisfies Part[];
export const PLAYERS = ['participant', 'simulator'] as const satisfies Part[];
/** Those who observe, rate and write the report. */
export const EVALUATORS = ['evaluator', 'facilitator'] as const satisfies Part[];
export const PEOPLE = [...CONTROL, ...PLAYERS, 'evaluator', 'observer'] as const satisfies Part[];

export interface Person {
  id: string;
  part: Part;
  organisation?: string;
  cells: string[];
  roles: string[];
  /** Personas that a simulator plays. */
  plays: string[];
  /** Whether the last communications check was answered. */
  hears: boolean;
}
