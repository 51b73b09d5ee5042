import type { Address } from '@tocsin/scenario';
/** Who may read the whole of an exercise, ratings and ground truth included: not those who only watch. */
export const READERS: Address[] = ['control', 'evaluators'];
