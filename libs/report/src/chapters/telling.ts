import type { State } from '@tocsin/engine';
import { partsOf, textIn, type Text, type Address } from '@tocsin/scenario';
import { aboutLanguage, type Language, MINUTE, shortStamp, timeOfDayMs } from '@tocsin/words';
import type { Words } from '@tocsin/words/texts';

/** The texts of reports in one language. */
export type ReportWords = Words<readonly ['report', 'terms']>;

/** How a report says what the log names by id, in one language. */
export interface Telling {
  language: Language;
  /** The texts of reports, by key. */
  t: ReportWords['t'];
  words: (text: Text | string | undefined) => string;
  organisation: (id: string) => string;
  /** An address: an organisation, a cell, a role, a persona, everyone. */
  address: (address: Address) => string;
  /** What the plan calls a level, severity, duty, step or cell. */
  plan: (kind: string, id: string) => string;
  /** A label, a colon, and what it says: in French a space stands before the colon. */
  labelled: (label: string, text: string) => string;
  stamp: (at: number) => string;
  length: (ms: number) => string;
  minutes: (value: number) => string;
}

export function tellingOf(state: State, { language, t }: ReportWords): Telling {
  const { exercise, plan, script } = state;
  const words = (text: Text | string | undefined) =>
    typeof text === 'string' ? text : textIn(text, language);
  const named = (list: readonly { id: string; name: Text }[] | undefined, id = '') =>
    words(list?.find((one) => one.id === id)?.name) || id;
  const organisation = (id: string) => named(exercise?.organisations, id);
  const start = timeOfDayMs(exercise?.start.time ?? '00:00');
  const number = new Intl.NumberFormat(aboutLanguage(language).locale, { maximumFractionDigits: 1 });
  const length = (ms: number) => {
    const minutes = Math.round(ms / MINUTE);
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
      .filter(Boolean)
      .join(' ');
  };
  return {
    language,
    t,
    words,
    organisation,
    address(address) {
      const { kind, id, organisation: at } = partsOf(address);
      if (kind === 'everyone') return t('everyone');
      if (kind === 'organisation') return organisation(id ?? '');
      if (kind === 'cell') return named(exercise?.cells, id);
      if (kind === 'role')
        return at ? `${named(exercise?.roles, id)}, ${organisation(at)}` : named(exercise?.roles, id);
      if (kind === 'persona') return named([...(script?.personas ?? []), ...(exercise?.personas ?? [])], id);
      return kind === 'control' ? 'EXCON' : '';
    },
    labelled: (label, text) => t('terms:labelled', { label, text }),
    plan: (kind, id) => words(plan?.titles[`${kind}:${id}`]) || id,
    stamp: (at) => shortStamp(at, start, exercise?.end),
    length,
    minutes: (value) => (value < 120 ? t('minutes', { n: number.format(value) }) : length(value * MINUTE)),
  };
}
