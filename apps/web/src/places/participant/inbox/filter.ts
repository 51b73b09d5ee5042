import type { Message } from '@tocsin/engine';
import type { Channel, Text, Address } from '@tocsin/scenario';

export interface Filter {
  folder: 'received' | 'unread' | 'sent';
  channel: Channel | 'all';
  words: string;
}

/** Whether a message fits: every word is somewhere in its title, its sender or the organisation it went to. */
export function fits(
  message: Message,
  filter: Filter,
  textOf: (text: Text) => string,
  nameOf: (address: Address) => string,
): boolean {
  if (filter.channel !== 'all' && message.channel !== filter.channel) return false;
  const words = filter.words.trim().toLowerCase();
  if (!words) return true;
  const said = [textOf(message.title), nameOf(message.from), ...message.to.map(nameOf), message.id]
    .join(' ')
    .toLowerCase();
  return words.split(/\s+/).every((word) => said.includes(word));
}
