import { emptyState, type State } from './state';

const START = emptyState();

/** Parts of a state that the fold changes in place; every other part it replaces. */
export const COLLECTIONS = (Object.keys(START) as (keyof State)[]).filter(
  (key) => typeof START[key] === 'object' && key !== 'clock' && key !== 'facts',
);
