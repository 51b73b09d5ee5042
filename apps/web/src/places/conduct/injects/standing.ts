import type { InjectState } from '@tocsin/engine';

/** The shape under which an inject stands on the timeline and in lists. */
export type Shape = 'time' | 'condition' | 'improvised';

export const shapeOf = ({ trigger }: Pick<InjectState, 'trigger'>): Shape =>
  trigger === 'improvised'
    ? 'improvised'
    : trigger === 'when' || trigger === 'ifMissing'
      ? 'condition'
      : 'time';
