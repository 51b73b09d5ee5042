import type { Address, Channel, DocumentKind, Text, Tlp } from '@tocsin/scenario';
import type { Affected, Attachment } from '../../core/evidence';
import type { Entries } from '../../core/state';
import type { Option } from './events';

/** When somebody got, opened and acknowledged a message; exercise times. */
export interface Receipts {
  delivered?: number;
  read?: number;
  acknowledged?: number;
}

export interface Choice {
  option: string;
  person?: string;
  byDefault: boolean;
  at: number;
}

/** A message in somebody's inbox: an inject that was delivered, or what someone wrote. */
export interface Message {
  id: string;
  seq: number;
  /** Exercise time and wall time of arrival. */
  at: number;
  wall: number;
  channel: Channel;
  inject?: number;
  /** The document that was released with it. */
  document?: string;
  documentKind?: DocumentKind;
  affected?: Affected;
  from: Address;
  /** Of a persona; organisations and cells are named by the exercise. */
  fromName?: Text;
  person?: string;
  role?: string;
  to: Address[];
  title: Text;
  tlp?: Tlp;
  inReplyTo?: string;
  attachments: Attachment[];
  decision?: { question: Text; options: Option[]; deadline: number; default?: string };
  form: boolean;
  /** By person. */
  receipts: Record<string, Receipts>;
  /** By party. */
  choices: Record<string, Choice>;
  submissions: {
    party: Address;
    person: string;
    at: number;
    values: Record<string, string | number | boolean>;
  }[];
  replies: string[];
  /** By organisation: the index of what it did in `facts.receipts`. */
  receiptFacts: Record<string, number>;
}

export interface MessagesState {
  readonly messages: Entries<Message>;
}

declare module '../../core/state' {
  interface State extends MessagesState {}
}
