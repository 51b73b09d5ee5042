import type { Expected, InjectState, Message } from '@tocsin/engine';
import { useMemo } from 'react';
import { useText } from '../../../i18n/texts';
import { useAddressName } from '../../../exercise/names/use-address-name';

/** Whether things hold what is searched for: number, title, or whom they concern. */
export function useMatches(wanted: string) {
  const text = useText();
  const addressName = useAddressName();
  return useMemo(() => {
    const word = wanted.trim().toLocaleLowerCase();
    const has = (...parts: string[]) => !word || parts.join(' ').toLocaleLowerCase().includes(word);
    return {
      injects: ({ number, title, recipients, channel }: InjectState) =>
        has(`#${number}`, text(title), channel, ...recipients.map(addressName)),
      expected: ({ inject, title, party }: Expected) => has(`#${inject}`, text(title), addressName(party)),
      messages: ({ title, from, to }: Message) => has(text(title), addressName(from), ...to.map(addressName)),
    };
  }, [wanted, text, addressName]);
}
