import type { State } from '@tocsin/engine';
import { textIn } from '@tocsin/scenario';
import { aboutLanguage, isLanguage, type Language } from '@tocsin/words';
import { wordsIn } from '@tocsin/words/texts';
import ical from 'ical-generator';
import type { MailContent } from '../mail/outgoing-mail.entity';

export const MARK = 'EXERCISE EXERCISE EXERCISE';

/** What somebody is told who takes part in an exercise: what, when, where, as whom, and their own link. */
export async function invitationMail(
  state: State,
  person: { id: string; name: string },
  { link, language, exercise }: { link: string; language: Language; exercise: string },
): Promise<MailContent> {
  const { t } = await wordsIn(language, ['mail', 'terms', 'shell']);
  const { description, exercise: played, people } = state;
  const { part, organisation } = people[person.id] ?? {};
  const name = description?.name ?? textIn(played?.title, language);
  const belongs = played?.organisations.find(({ id }) => id === organisation);
  const rows: [string, string | undefined][] = [
    [t('invitation.when'), whenOf(description, language)],
    [t('invitation.where'), description?.place],
    [
      t('invitation.as'),
      [belongs && textIn(belongs.name, language), part && t(`shell:part.${part}`)].filter(Boolean).join(', '),
    ],
    [t('invitation.marking'), description?.classification],
  ];
  const shown = rows.flatMap(([label, text]) => (text ? t('terms:labelled', { label, text }) : []));
  return {
    subject: `${t('invitation.subject', { name })}`,
    text: [
      MARK,
      t('invitation.greeting', { name: person.name }),
      t('invitation.first', { name }),
      shown.join('\n'),
      t('invitation.link', { link }),
      t('invitation.personal'),
    ].join('\n\n'),
    headers: { 'X-Exercise': exercise },
    calendar: calendarOf(state, { name, link, id: `${exercise}-${person.id}` }),
  };
}

function whenOf(description: State['description'], language: Language): string | undefined {
  if (!description?.date) return undefined;
  const day = new Intl.DateTimeFormat(aboutLanguage(language).locale, { dateStyle: 'full', timeZone: 'UTC' });
  return [day.format(new Date(`${description.date}T12:00Z`)), description.time].filter(Boolean).join(', ');
}

/** An entry for a calendar, in local time of the exercise; undefined while nobody has said when it is. */
function calendarOf(
  { description, exercise }: State,
  { name, link, id }: { name: string; link: string; id: string },
): string | undefined {
  if (!description?.date || !exercise) return undefined;
  const calendar = ical({ name, prodId: { company: 'Tocsin', product: 'Tocsin' } });
  const [hours = 0, minutes = 0] = (description.time ?? exercise.start.time).split(':').map(Number);
  const start = new Date(`${description.date}T00:00:00Z`);
  start.setUTCHours(hours, minutes);
  calendar.createEvent({
    id,
    start,
    end: new Date(start.getTime() + exercise.end),
    // Without a zone: what the clock on the wall says where it is played.
    floating: true,
    summary: `EXERCISE: ${name}`,
    location: description.place ?? null,
    url: link,
  });
  return calendar.toString();
}

/** The language in which somebody is written to: the installation's, if the exercise is played in it, else its first. */
export function languageOf(state: State, preferred: Language): Language {
  const languages = state.exercise?.languages ?? [];
  const found = languages.includes(preferred) ? preferred : languages[0];
  return isLanguage(found) ? found : preferred;
}
