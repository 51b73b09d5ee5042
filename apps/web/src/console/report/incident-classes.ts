import type { INCIDENT_CLASSES } from '@tocsin/engine';

/** The classes of the Reference Security Incident Taxonomy, in its order; the engine accepts these. */
export const CLASSES = [
  'abusive-content',
  'malicious-code',
  'information-gathering',
  'intrusion-attempts',
  'intrusions',
  'availability',
  'information-content-security',
  'fraud',
  'vulnerable',
  'other',
  'test',
] as const satisfies readonly (typeof INCIDENT_CLASSES)[number][];

export type IncidentClass = (typeof CLASSES)[number];
