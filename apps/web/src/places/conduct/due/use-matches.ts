import { useCallback } from 'react';
import { useText } from '../../../i18n/texts';
import { useAddressName } from '../../../exercise/names/use-address-name';
import type { Due } from './due-rows';

/** Whether a row holds what is searched for: number, title, or whom it concerns. */
export function useMatches(wanted: string): (due: Due) => boolean {
  const text = useText();
  const addressName = useAddressName();
  return useCallback(
    (due) => {
      const word = wanted.trim().toLocaleLowerCase();
      if (!word) return true;
      return wordsOf(due).join(' ').toLocaleLowerCase().includes(word);

      function wordsOf(row: Due): string[] {
        if ('message' in row) {
          const { title, from, to } = row.message;
          return [text(title), addressName(from), ...to.map(addressName)];
        }
        if ('expected' in row) {
          const { inject, title, party } = row.expected;
          return [`#${inject}`, text(title), addressName(party)];
        }
        const { number, title, recipients, channel } = row.inject;
        return [`#${number}`, text(title), channel, ...recipients.map(addressName)];
      }
    },
    [wanted, text, addressName],
  );
}
