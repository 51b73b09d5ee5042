import type { Address, Channel, DocumentKind, Text, Tlp } from '@tocsin/scenario';
import type { Affected, Attachment } from '../../core/evidence';

export interface Option {
  id: string;
  label: Text;
}
export type Receipt = 'delivered' | 'read' | 'acknowledged';

export interface MessageEvents {
  /** An inject as its recipients get it. Its body is fetched when it is opened. */
  MessageDelivered: {
    message: string;
    inject: number;
    channel: Channel;
    sender: { address: Address; name: Text };
    title: Text;
    tlp?: Tlp;
    attachments: Attachment[];
    decision?: { question: Text; options: Option[]; deadline: number; default?: string };
    form: boolean;
  };
  /** A message that someone wrote. */
  MessageSent: {
    message: string;
    from: Address;
    person: string;
    role?: string;
    to: Address[];
    title: Text;
    /** What a person wrote; of a document that was released, in each of its languages. */
    body: string | Text;
    tlp?: Tlp;
    inReplyTo?: string;
    /** Of a document that was released: the channel it comes on. */
    channel?: Channel;
    document?: string;
    documentKind?: DocumentKind;
    affected?: Affected;
    attachments: Attachment[];
  };
  /** `organisation`: of a document that was released, for those who want to know who has read it. */
  ReceiptGiven: { messages: string[]; person: string; receipt: Receipt; organisation?: string };
}

declare module '../../core/events' {
  interface EventData extends MessageEvents {}
}
