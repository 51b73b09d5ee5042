import type { CorrectiveAction } from '@tocsin/protocol';
import { textIn } from '@tocsin/scenario';
import { aboutLanguage, type Language } from '@tocsin/words';
import { wordsIn } from '@tocsin/words/texts';
import type { Mail } from '../mail/mailer';

const ADDRESS = /[^\s<>,;:"()]+@[^\s<>,;:"()]+\.[^\s<>,;:"()]+/g;

/** The mail addresses in a point of contact. */
export const addressesIn = (contact: string): string[] => [...new Set(contact.match(ADDRESS))];

/** What a point of contact is told of an action that falls due. */
export async function reminderMail(
  { id, action, issue, owner, due, daysLeft, exerciseTitle, contact }: CorrectiveAction,
  { language, url }: { language: Language; url: string },
): Promise<Mail> {
  const { t } = await wordsIn(language, ['mail', 'terms']);
  const day = new Intl.DateTimeFormat(aboutLanguage(language).locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(due));
  const rows: [string, string][] = [
    [t('action'), action],
    [t('owner'), owner],
    [t('due'), day],
    [t('issue'), issue],
    [t('exercise'), textIn(exerciseTitle ?? undefined, language)],
  ];
  const shown = rows
    .filter(([, value]) => value)
    .map(([label, text]) => t('terms:labelled', { label, text }));
  const when = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(daysLeft, 'day');
  const first = t(daysLeft < 0 ? 'overdue' : 'soon', { when });
  const link = `${url}/improvement?open=${encodeURIComponent(id)}`;
  return {
    to: addressesIn(contact).join(', '),
    subject: `${first} – ${action.replace(/\s+/g, ' ').slice(0, 90)}`,
    text: [first, ...shown, t('open', { link }), t('why')].join('\n\n'),
  };
}
