import type { Channel } from '@tocsin/scenario';
import type { ChannelLook } from './channel-look';

const files = import.meta.glob<object>('./views/*.tsx', { eager: true });

/** How each channel looks; a specification names the one whose view is missing. */
export const CHANNEL_LOOKS = Object.assign({}, ...Object.values(files)) as {
  [C in Channel]: ChannelLook<C>;
};
