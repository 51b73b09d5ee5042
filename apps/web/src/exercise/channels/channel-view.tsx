import type { Message } from '@tocsin/engine';
import type { Text } from '@tocsin/scenario';
import type { ComponentType } from 'react';
import type { MessageContent } from '../../http/exercise-queries';
import { useLanguage } from '../../i18n/texts';
import { useAddressName } from '../names/use-address-name';
import { CHANNEL_LOOKS } from './channel-looks';

interface Props {
  message: Message;
  content: MessageContent;
  ringing: boolean;
  answer: () => void;
}

/** A message as its channel shows it. */
export function ChannelView({ message, content, ringing, answer }: Props) {
  const language = useLanguage();
  const addressName = useAddressName();
  const View = CHANNEL_LOOKS[message.channel].View as ComponentType<{
    message: Message;
    content: MessageContent;
    from: string;
    ringing: boolean;
    answer: () => void;
  }>;
  // What a person wrote is in one language and has no translation.
  const written = (text: Text | string): Text => (typeof text === 'string' ? { [language]: text } : text);
  const shown = { ...content, title: written(content.title), body: written(content.body) };
  return (
    <View
      message={message}
      content={shown}
      from={addressName(message.from)}
      ringing={ringing}
      answer={answer}
    />
  );
}
