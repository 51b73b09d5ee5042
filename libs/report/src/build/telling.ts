import type { State } from '@tocsin/engine';
import { dayAndTime, partsOf, textIn, timeOfDayMs, type Language, type Text } from '@tocsin/scenario';
import { TEXTS, type Texts } from '../document/texts';

const two = (value: number): string => String(value).padStart(2, '0');
const HOUR = 3_600_000;

/** How a report says what the log names by id, in one language. */
export interface Telling {
  language: Language;
  texts: Texts;
  words: (text: Text | string | undefined) => string;
  organisation: (id: string) => string;
  /** An address: an organisation, a cell, a role, a persona, everyone. */
  address: (address: string) => string;
  /** What the plan calls a level, severity, duty, step or cell. */
  plan: (kind: string, id: string) => string;
  stamp: (at: number) => string;
  length: (ms: number) => string;
  minutes: (value: number) => string;
}

export function tellingOf(state: State, language: Language): Telling {
  const texts = TEXTS[language];
  const { exercise, plan, script } = state;
  const words = (text: Text | string | undefined) =>
    typeof text === 'string' ? text : textIn(text, language);
  const named = (list: readonly { id: string; name: Text }[] | undefined, id = '') =>
    words(list?.find((one) => one.id === id)?.name) || id;
  const organisation = (id: string) => named(exercise?.organisations, id);
  const start = timeOfDayMs(exercise?.start.time ?? '00:00');
  const long = (exercise?.end ?? 0) > 16 * HOUR;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    language,
    texts,
    words,
    organisation,
    address(address) {
      const { kind, id, organisation: at } = partsOf(address);
      if (kind === 'everyone') return texts.everyone;
      if (kind === 'organisation') return organisation(id ?? '');
      if (kind === 'cell') return named(exercise?.cells, id);
      if (kind === 'role')
        return at ? `${named(exercise?.roles, id)}, ${organisation(at)}` : named(exercise?.roles, id);
      if (kind === 'persona') return named([...(script?.personas ?? []), ...(exercise?.personas ?? [])], id);
      return kind === 'control' ? 'EXCON' : '';
    },
    plan: (kind, id) => words(plan?.titles?.[`${kind}:${id}`]) || id,
    stamp(at) {
      const { day, time } = dayAndTime(at, start);
      const clock = `${two(Math.floor(time / HOUR))}:${two(Math.floor((time % HOUR) / 60_000))}`;
      return long ? `D${day} ${clock}` : clock;
    },
    length(ms) {
      const hours = Math.floor(ms / HOUR);
      const rest = Math.round((ms % HOUR) / 60_000);
      return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
        .filter(Boolean)
        .join(' ');
    },
    minutes: (value) => texts.minutes.replace('{n}', number.format(value)),
  };
}
