/** One file of texts per area and language: `<area>.<language>.json`. */
export const AREAS = [
  'shell',
  'refusals',
  'entrance',
  'console',
  'facilitator',
  'evaluation',
  'moments',
  'wall',
  'plan',
  'improvement',
] as const;
export type Area = (typeof AREAS)[number];
