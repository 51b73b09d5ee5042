import type { Message } from '@tocsin/engine';
import type { Channel, Inject } from '@tocsin/scenario';

/** The content of an inject on one channel. */
export type ContentOf<C extends Channel> = Extract<Inject, { channel: C }>['content'];

/** What a channel is given to show. */
export interface ChannelProps<C extends Channel> {
  message: Message;
  content: ContentOf<C>;
  /** The sender in words. */
  from: string;
  /** Not yet answered: a call rings. */
  ringing: boolean;
  /** Answers the call. */
  answer: () => void;
}
