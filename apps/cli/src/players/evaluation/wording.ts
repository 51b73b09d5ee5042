import type { State } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { partsOf, textIn, type Text } from '@tocsin/scenario';
import { MINUTE, shortStamp, timeOfDayMs } from '@tocsin/words';
import type { Words } from '@tocsin/words/texts';
import type { Random } from '../random';
import type { Outcome } from './outcome';

/** The phrases of simulated people in one language. */
export type PlayersWords = Words<readonly ['players']>;
/** Phrases that are said in several ways. */
export type Ways =
  | (typeof RESULTS)[number]
  | 'load'
  | 'corrected'
  | 'unlinked'
  | `analysis.${'counts' | 'none' | 'weakest' | 'flawless'}`
  | 'strength.text'
  | `improvement.${'text' | 'swamped' | 'relieve' | 'compare' | 'ask'}`;
export type Fields = Record<string, string | number | undefined>;

const RESULTS = ['met', 'late', 'missed'] as const;
const FIELD = /\{\{(\w+)\}\}/g;

/** How simulated people say what the log shows, in one language. */
export class Wording {
  private readonly turns = new Map<Ways, number>();

  constructor(
    private readonly texts: PlayersWords,
    private readonly plan: Plan | undefined,
    private readonly random: Random,
  ) {}

  get t(): PlayersWords['t'] {
    return this.texts.t;
  }

  words = (text: Text | undefined): string => textIn(text, this.texts.language);

  /** One of several ways to say the same, each in its turn; only those of which all fields are known. */
  vary(key: Ways, fields: Fields): string {
    const ways = this.t(key, { returnObjects: true, skipInterpolation: true });
    const fitting = ways.flatMap((way, index) =>
      [...way.matchAll(FIELD)].every(([, name = '']) => fields[name] !== undefined) ? [index] : [],
    );
    const turn = this.turns.get(key) ?? Math.floor(this.random.next() * ways.length);
    this.turns.set(key, turn + 1);
    const said = this.t(key, { returnObjects: true, ...fields });
    return said[fitting[turn % fitting.length] ?? 0] ?? '';
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
    return others.length === 0 ? first : this.t('everyone');
  }

  /** How many of outcomes came in time, late, and not at all. */
  tally(outcomes: readonly Outcome[]): string {
    return RESULTS.map((result) => ({ result, of: outcomes.filter((one) => one.result === result) }))
      .filter(({ of }) => of.length > 0)
      .map(({ result, of }, index) =>
        this.t(index === 0 ? 'tally.first' : 'tally.other', {
          n: of.length,
          all: outcomes.length,
          result: this.t(`tally.${result}`),
        }),
      )
      .join(', ');
  }

  /** The same in a few words, for a title. */
  verdict(outcomes: readonly Outcome[]): string {
    const [only, ...others] = outcomes;
    return only && others.length === 0 ? this.t(`tally.${only.result}`) : this.tally(outcomes);
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
