import type { Attachment, Message } from '@tocsin/engine';
import type { Address, Text, Tlp } from '@tocsin/scenario';

/** A message that is being written. */
export interface Draft {
  to: Address[];
  title: Text | string;
  body: string;
  tlp?: Tlp;
  as?: Address;
  attachments: Attachment[];
}

export const blank = (to: Address[] = []): Draft => ({ to, title: '', body: '', attachments: [] });

/** An answer goes back to the sender, under the same label. */
export const replyOf = ({ from, title, tlp }: Message): Draft => ({ ...blank([from]), title, tlp });

const ANSWERED = /^(re|aw|tr|rép|antw)\s*:/i;

/** The title of an answer: marked once. */
export const answerTitle = (title: string): string => (ANSWERED.test(title) ? title : `Re: ${title}`);

/** What is passed on, as it was, below who said it and when. */
export function quoted(head: string, body: string): string {
  const lines = body.trim().split('\n');
  return `\n\n${head}\n${lines.map((line) => `> ${line}`).join('\n')}\n`;
}
