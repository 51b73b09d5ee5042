import type { Address, DocumentKind, Text, Tlp } from '@tocsin/scenario';
import type { Affected } from '../../core/evidence';

export interface DocumentEvents {
  DocumentWritten: {
    document: string;
    kind: DocumentKind;
    version: number;
    title: Text;
    body: Text;
    tlp: Tlp;
    cases: string[];
    affected?: Affected;
    /** Who speaks, where it is a statement. */
    spokesperson?: string;
    /** Not before this exercise time. */
    embargo?: number;
    organisation: string;
    person: string;
  };
  DocumentApproved: { document: string; version: number; organisation: string; person: string };
  DocumentReleased: {
    document: string;
    version: number;
    message: string;
    to: Address[];
    organisation: string;
    person: string;
  };
}

declare module '../../core/events' {
  interface EventData extends DocumentEvents {}
}
