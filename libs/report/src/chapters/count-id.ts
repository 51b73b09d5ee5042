/** The counts that have a definition of their own, in the order in which they are defined. */
export const COUNTS = [
  'actions',
  'duties',
  'level',
  'severity',
  'informing',
  'notArrived',
  'breaches',
  'decisions',
  'load',
  'publicity',
] as const;
export type CountId = (typeof COUNTS)[number];
