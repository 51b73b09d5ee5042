import type { State } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { partsOf, textIn, type Text } from '@tocsin/scenario';
import { type Language, MINUTE, shortStamp, timeOfDayMs } from '@tocsin/words';
import type { Random } from '../random';
import type { Outcome } from './outcome';
import de from './phrases.de.json';
import en from './phrases.en.json';
import fr from './phrases.fr.json';
import nl from './phrases.nl.json';

export type Phrases = typeof en;
export type Fields = Record<string, string | number | undefined>;

const PHRASES: Record<Language, Phrases> = { en, nl, fr, de };
const RESULTS = ['met', 'late', 'missed'] as const;
const FIELD = /\{(\w+)\}/g;

/** Puts values where a phrase names them. */
export const fill = (phrase: string, fields: Fields): string =>
  phrase.replace(FIELD, (_, name: string) => String(fields[name] ?? ''));

/** How simulated people say what the log shows, in one language. */
export class Wording {
  readonly phrases: Phrases;
  private readonly turns = new Map<readonly string[], number>();

  constructor(
    private readonly language: Language,
    private readonly plan: Plan | undefined,
    private readonly random: Random,
  ) {
    this.phrases = PHRASES[language];
  }

  words = (text: Text | undefined): string => textIn(text, this.language);

  /** One of several ways to say the same, each in its turn; only those of which all fields are known. */
  vary(ways: readonly string[], fields: Fields): string {
    const fitting = ways.filter((way) =>
      [...way.matchAll(FIELD)].every(([, name = '']) => fields[name] !== undefined),
    );
    const turn = this.turns.get(ways) ?? Math.floor(this.random.next() * ways.length);
    this.turns.set(ways, turn + 1);
    return fill(fitting[turn % fitting.length] ?? '', fields);
  }

  /** What phrases name of an outcome. */
  fields({ what, time, due, took, allowed, apart, ...one }: Outcome, state: State): Fields {
    const length = (ms: number | undefined) => (ms === undefined ? undefined : lengthOf(ms));
    return {
      what: 'duty' in what ? this.duty(what) : this.words(what),
      who: this.who([one], state),
      at: stampOf(time, state),
      due: due === undefined ? undefined : stampOf(due, state),
      took: length(took),
      allowed: length(allowed),
      apart: length(apart),
    };
  }

  /** The one whom outcomes are of, where it is one. */
  who(outcomes: readonly Pick<Outcome, 'party' | 'organisation'>[], { exercise }: State): string {
    const names = outcomes.map(({ party, organisation }) => {
      const of = organisation
        ? exercise?.organisations
        : [...(exercise?.cells ?? []), ...(exercise?.roles ?? [])];
      const id = organisation ?? partsOf(party).id;
      return this.words(of?.find((one) => one.id === id)?.name) || (id ?? '');
    });
    const [first = '', ...others] = new Set(names);
    return others.length === 0 ? first : this.phrases.everyone;
  }

  /** How many of outcomes came in time, late, and not at all. */
  tally(outcomes: readonly Outcome[]): string {
    const { tally } = this.phrases;
    return RESULTS.map((result) => ({ result, of: outcomes.filter((one) => one.result === result) }))
      .filter(({ of }) => of.length > 0)
      .map(({ result, of }, place) =>
        fill(place === 0 ? tally.first : tally.other, {
          count: of.length,
          all: outcomes.length,
          result: tally[result],
        }),
      )
      .join(', ');
  }

  /** The same in a few words, for a title. */
  verdict(outcomes: readonly Outcome[]): string {
    const [only, ...others] = outcomes;
    return only && others.length === 0 ? this.phrases.tally[only.result] : this.tally(outcomes);
  }

  private duty({ duty: id, step }: { duty: string; step: string }): string {
    const duty = this.plan?.duties.find((one) => one.id === id);
    const title = duty?.steps.find((one) => one.id === step)?.title;
    return `${this.words(duty?.title)}: ${this.words(title)}`;
  }
}

/** The local time of an exercise moment, with its day where it is long: as the report writes it. */
export const stampOf = (at: number, { exercise }: State): string =>
  shortStamp(at, timeOfDayMs(exercise?.start.time ?? '00:00'), exercise?.end);

function lengthOf(ms: number): string {
  if (ms < 90_000) return `${Math.round(ms / 1_000)} s`;
  const minutes = Math.round(ms / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(' ');
}
