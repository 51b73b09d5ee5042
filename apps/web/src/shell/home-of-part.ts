import type { Part } from '@tocsin/engine';

/** Where someone lands who opens their seat. */
export const HOME_OF_PART: Record<Part, string> = {
  participant: 'inbox',
  simulator: 'inbox',
  facilitator: 'conduct',
  'local-controller': 'conduct',
  evaluator: 'observe',
  observer: 'follow',
};
