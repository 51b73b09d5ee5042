import type { ExerciseEvent } from '@tocsin/engine';
import type { Bulletin, Moment } from '@tocsin/exchange';
import type { Playable } from '@tocsin/plan';
import { Address, partsOf, textIn, type Text } from '@tocsin/scenario';
import { DAY, type Language, timeOfDayMs } from '@tocsin/words';

type Sent = ExerciseEvent<'MessageSent'>;

/** A released document as other teams' machines get it, in the first language in which it was written. */
export function bulletinOf(
  { time, data }: Sent,
  scenario: Playable,
  exercise: string,
  called: Text,
): Bulletin {
  const { title, body, from, to, affected, document = '', tlp = 'CLEAR' } = data;
  const written = typeof body === 'string' ? { [scenario.languages[0] ?? 'en']: body } : body;
  const language = (Object.keys(written)[0] ?? 'en') as Language;
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, language);
  const publisher = scenario.organisations.find(({ id }) => Address.organisation(id) === from);
  return {
    id: document,
    title: words(title),
    body: words(written),
    language,
    tlp,
    released: momentOf(time, scenario),
    publisher: {
      id: publisher?.id ?? from,
      name: words(publisher?.name) || from,
      ...(publisher?.contact?.email ? { email: publisher.contact.email } : {}),
    },
    exercise: { id: exercise, title: words(called) },
    areas: to.map((one) => {
      const { kind, id } = partsOf(one);
      const found = scenario.organisations.find((organisation) => organisation.id === id);
      return kind === 'organisation' && found ? words(found.name) : (id ?? one);
    }),
    products: affected?.products ?? [],
    vulnerabilities: affected?.vulnerabilities ?? [],
    indicators: affected?.indicators ?? [],
  };
}

/** An exercise time on the calendar of the exercise. */
export function momentOf(time: number, { start }: Pick<Playable, 'start'>): Moment {
  const local = Date.parse(`${start.date}T00:00:00Z`) + timeOfDayMs(start.time) + time;
  const offset = offsetOf(local, start.timeZone);
  const epoch = local - offset;
  const sign = offset < 0 ? '-' : '+';
  const hours = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return {
    local: `${new Date(local).toISOString().slice(0, 19)}${sign}${hours}`,
    utc: new Date(epoch).toISOString(),
    seconds: Math.floor(epoch / 1_000),
  };
}

/** How far local time in a zone is ahead of UTC, milliseconds, at a local time. */
function offsetOf(local: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const shown = (epoch: number) => Date.parse(`${format.format(epoch).replace(' ', 'T')}Z`) - epoch;
  const guess = shown(local - (local % 1_000));
  const offset = shown(local - guess - (local % 1_000));
  return Math.abs(offset) < DAY ? offset : 0;
}
