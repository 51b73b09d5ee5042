import type { Part, State } from '@tocsin/engine';

const HOMES: Record<Part, string> = {
  participant: 'inbox',
  simulator: 'inbox',
  facilitator: 'conduct',
  'local-controller': 'conduct',
  evaluator: 'observe',
  observer: 'follow',
};

/** Where someone lands who opens their seat: where they work. After ENDEX evaluators write the report. */
export const homeOf = (part: Part, standing: State['standing']): string =>
  part === 'evaluator' && standing === 'ended' ? 'after-action' : HOMES[part];
