import { channelName, type Channel } from '@tocsin/scenario';
import { useCallback } from 'react';
import { useLanguage } from '../../i18n/texts';

/** What channels are called where their name stands alone. */
export function useChannelName(): (channel: Channel) => string {
  const language = useLanguage();
  return useCallback(
    (channel) => {
      const name = channelName(channel, language);
      return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
    },
    [language],
  );
}
