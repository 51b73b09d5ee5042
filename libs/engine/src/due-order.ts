/** In which order things happen that are due at the same moment. A kind of due time that is missing does not compile. */
export const DUE_ORDER = [
  'phase',
  'inject',
  'condition',
  'decision',
  'deadline',
  'task',
  'duty',
  'night',
  'end',
] as const;
