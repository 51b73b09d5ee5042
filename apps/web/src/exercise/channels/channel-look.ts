import type { Message } from '@tocsin/engine';
import type { Channel, Inject } from '@tocsin/scenario';
import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';

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

/** How a channel looks. Each file in `views/` exports one, under the name of its channel. */
export interface ChannelLook<C extends Channel> {
  View: ComponentType<ChannelProps<C>>;
  icon: Icon;
}
