/** The areas of the texts: in each language's folder, one file `<area>.json` for each. */
export const AREAS = [
  'terms',
  'shell',
  'table',
  'refusals',
  'account',
  'entrance',
  'console',
  'facilitator',
  'evaluation',
  'moments',
  'wall',
  'plan',
  'improvement',
  'library',
  'report',
  'players',
  'mail',
] as const;
export type Area = (typeof AREAS)[number];
