import {
  BUSY_FROM,
  playedSteps,
  STEP,
  summaryOf,
  SWAMPED_FROM,
  teamName,
  type CountId,
  type FigureId,
  type Figures,
  type Summary,
  type Telling,
  subjectOf,
} from '@tocsin/report';
import type { Address } from '@tocsin/scenario';
import { STATES, type Choice, type State } from './choice';

/** One thing that was counted, with the events that say so. */
export interface Counted {
  at: number;
  organisation?: string;
  what?: string;
  /** What was measured, or that it did not happen. */
  value?: string;
  /** The same as a number, where it happened. */
  minutes?: number;
  events: number[];
}

/** Where a number comes from. */
export interface Basis {
  title: string;
  /** Which of them, where the number is one of many. */
  of?: string;
  means: string;
  unit: string;
  per?: string;
  /** What it means that it did not happen. */
  absent?: string;
  summary?: Summary;
  counted: Counted[];
}

/** Definition, unit and origin of a number; nothing where an address names none that there is. */
export function basisOf(choice: Choice, found: Figures, tell: Telling): Basis | undefined {
  const [kind, ...rest] = choice.split('/') as [string, ...string[]];
  switch (kind) {
    case 'time':
      return timeBasis(rest[0] as FigureId, found, tell);
    case 'actions':
      return actionBasis(rest, found, tell);
    case 'duties':
      return dutyBasis(rest, found, tell);
    case 'flow':
      return flowBasis(rest, found, tell);
    case 'load':
      return loadBasis(rest, found, tell);
    case 'press':
    case 'statements':
      return publicityBasis(kind, Number(rest[0]), found, tell);
    default:
      return undefined;
  }
}

const isState = (word: string): word is State => STATES.some((one) => one === word);

/** What is counted, in words, and in which unit. */
export const meaningOf = (id: CountId, { t }: Telling): Pick<Basis, 'means' | 'unit'> => ({
  means: t(`counts.${id}.means`, { busy: BUSY_FROM, swamped: SWAMPED_FROM }),
  unit: t(`counts.${id}.unit`),
});

const defined = (id: CountId, tell: Telling): Pick<Basis, 'title' | 'means' | 'unit'> => ({
  title: tell.t(`counts.${id}.title`),
  ...meaningOf(id, tell),
});

function timeBasis(id: FigureId, found: Figures, tell: Telling): Basis | undefined {
  const figure = found.figures.find((one) => one.id === id);
  if (!figure) return undefined;
  return {
    title: tell.t(`terms:figure.${id}.title`),
    means: tell.t(`terms:figure.${id}.means`),
    per: tell.t(`terms:figure.${id}.per`),
    absent: tell.t(`terms:figure.${id}.absent`),
    unit: tell.t('definition.minutesUnit'),
    summary: summaryOf(figure.samples),
    counted: figure.samples.map(({ organisation, subject, value, at, events }) => ({
      at,
      organisation,
      what: subjectOf(id, subject, found, tell),
      value: value === undefined ? tell.t(`terms:figure.${id}.absent`) : tell.minutes(value),
      minutes: value,
      events,
    })),
  };
}

function actionBasis([by, id, state]: string[], found: Figures, tell: Telling): Basis | undefined {
  if (!by || !id || !state || !isState(state)) return undefined;
  const { script } = found.state;
  const named = (list: readonly { id: string; title: Parameters<Telling['words']>[0] }[] = []) =>
    tell.words(list.find((one) => one.id === id)?.title) || id;
  const names: Record<string, () => string> = {
    all: () => '',
    organisation: () => tell.organisation(id),
    objective: () => named(script?.objectives),
    phase: () => named(script?.phases),
  };
  const name = names[by];
  if (!name) return undefined;
  return {
    ...defined('actions', tell),
    of: [name(), tell.t(state)].filter(Boolean).join(', '),
    counted: found.actions
      .filter((one) => one.outcome === state && (by === 'all' || one[by as 'organisation'] === id))
      .map(({ key, organisation, at, events }) => ({
        at,
        organisation,
        what: tell.words(found.state.expected[key]?.title),
        events,
      })),
  };
}

function dutyBasis([duty, step, state]: string[], found: Figures, tell: Telling): Basis | undefined {
  if (!duty || !step || !state || !isState(state)) return undefined;
  return {
    ...defined('duties', tell),
    of: `${tell.plan('duty', duty)}, ${tell.plan(`step:${duty}`, step)}, ${tell.t(state)}`,
    counted: found.duties
      .filter((one) => one.duty === duty && one.step === step && one.state === state)
      .map(({ organisation, due, submitted, events }) => ({
        at: submitted ?? due ?? 0,
        organisation,
        what: [
          due === undefined ? '' : `${tell.t('due')} ${tell.stamp(due)}`,
          submitted === undefined ? '' : `${tell.t('submitted')} ${tell.stamp(submitted)}`,
        ]
          .filter(Boolean)
          .join(', '),
        events,
      })),
  };
}

/** Events that stand for themselves. */
const events = (seqs: readonly number[]): Counted[] => seqs.map((seq) => ({ at: 0, events: [seq] }));

function flowBasis([from, to]: string[], found: Figures, tell: Telling): Basis | undefined {
  if (!from || !to) return undefined;
  return {
    ...defined('informing', tell),
    of: `${tell.organisation(from)} → ${tell.organisation(to)}`,
    counted: events(found.flowEvents[from]?.[to] ?? []),
  };
}

function loadBasis([team, which]: string[], found: Figures, tell: Telling): Basis | undefined {
  const list = found.load.byTeam[team ?? ''];
  if (!team || !which || !list) return undefined;
  const places =
    which === 'busy' || which === 'swamped'
      ? playedSteps(list.length, found.state).filter((place) => loadWord(list[place]!) === which)
      : [Number(which)].filter((place) => place in list);
  const demands = found.load.demands.filter((one) => one.team === team);
  return {
    ...defined('load', tell),
    of: [
      teamName(team as Address, found.state, tell),
      which === 'busy' || which === 'swamped' ? tell.t(which) : '',
    ]
      .filter(Boolean)
      .join(', '),
    counted: places.map((place) => ({
      at: place * STEP,
      what: `${tell.stamp(place * STEP)} – ${tell.stamp((place + 1) * STEP)}`,
      value: `${list[place]} (${tell.t(loadWord(list[place]!))})`,
      events: demands
        .filter(({ from, to = Infinity }) => from < (place + 1) * STEP && to >= place * STEP)
        .flatMap((one) => one.events.slice(0, 1)),
    })),
  };
}

/** What so much at once is called. */
export const loadWord = (most: number): 'idle' | 'busy' | 'swamped' =>
  most >= SWAMPED_FROM ? 'swamped' : most >= BUSY_FROM ? 'busy' : 'idle';

function publicityBasis(
  kind: 'press' | 'statements',
  place: number,
  { publicity }: Figures,
  tell: Telling,
): Basis {
  return {
    ...defined('publicity', tell),
    of: `${tell.t(kind)}, ${tell.stamp(place * STEP)} – ${tell.stamp((place + 1) * STEP)}`,
    counted: events(publicity.events[kind][place] ?? []),
  };
}
