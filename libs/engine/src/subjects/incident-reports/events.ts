import type { Tlp } from '@tocsin/scenario';
import type { Attachment, Indicator } from '../../core/evidence';

/** Incident classes of the Reference Security Incident Taxonomy (RSIT v1003, ENISA). */
export const INCIDENT_CLASSES = [
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
] as const;
export type IncidentClass = (typeof INCIDENT_CLASSES)[number];

export interface IncidentReportEvents {
  IncidentReported: {
    report: string;
    organisation: string;
    person: string;
    title: string;
    description: string;
    category: IncidentClass;
    since?: string;
    services: string;
    systems?: string;
    indicators?: Indicator[];
    suspectedMalicious: boolean;
    crossBorder: boolean;
    tlp: Tlp;
    contact?: string;
    about?: string;
    attachments: Attachment[];
  };
}

declare module '../../core/events' {
  interface EventData extends IncidentReportEvents {}
}
