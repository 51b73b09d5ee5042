import type { CorrectiveAction } from '@tocsin/protocol';
import { textIn } from '@tocsin/scenario';
import { aboutLanguage, type Language } from '@tocsin/words';
import type { Mail } from '../mail/mailer';
import texts from './reminder-mail.json';

const ADDRESS = /[^\s<>,;:"()]+@[^\s<>,;:"()]+\.[^\s<>,;:"()]+/g;

/** The mail addresses in a point of contact. */
export const addressesIn = (contact: string): string[] => [...new Set(contact.match(ADDRESS))];

/** What a point of contact is told of an action that falls due. */
export function reminderMail(
  { id, action, issue, owner, due, daysLeft, exerciseTitle, contact }: CorrectiveAction,
  { language, url }: { language: Language; url: string },
): Mail {
  const words = texts[language];
  const day = new Intl.DateTimeFormat(aboutLanguage(language).locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(due));
  const rows: [string, string][] = [
    [words.action, action],
    [words.owner, owner],
    [words.due, day],
    [words.issue, issue],
    [words.exercise, textIn(exerciseTitle ?? undefined, language)],
  ];
  const shown = rows.filter(([, value]) => value).map(([label, value]) => `${label}: ${value}`);
  const when = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(daysLeft, 'day');
  const first = (daysLeft < 0 ? words.overdue : words.soon).replace('{when}', when);
  const link = `${url}/improvement?open=${encodeURIComponent(id)}`;
  return {
    to: addressesIn(contact).join(', '),
    subject: `${first} – ${action.replace(/\s+/g, ' ').slice(0, 90)}`,
    text: [first, ...shown, `${words.open}: ${link}`, words.why].join('\n\n'),
  };
}
