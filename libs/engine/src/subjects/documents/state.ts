import type { Entries, Stamped } from '../../core/state';
import type { DocumentEvents } from './events';

export interface Document extends Stamped<DocumentEvents['DocumentWritten']> {
  state: 'draft' | 'approved' | 'released';
  approved?: Stamped<DocumentEvents['DocumentApproved']>;
  released?: Stamped<DocumentEvents['DocumentReleased']>;
  /** Its index in `facts.documents`. */
  fact: number;
}

export interface DocumentsState {
  readonly documents: Entries<Document>;
}

declare module '../../core/state' {
  interface State extends DocumentsState {}
}
