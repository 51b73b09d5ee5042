import type { Block, Chapter } from '../document/document';
import type { Figures } from '../figures/figures';
import { levelChart } from './level';
import type { Moment } from './narrative';
import type { Telling } from './telling';

/** A part of the story: what happened from the beginning of a phase to the next. */
interface Part {
  title?: string;
  from: number;
  to: number;
  moments: Moment[];
}

/** The level over time, and the turning points phase by phase, each with the event that proves it. */
export function happened(found: Figures, moments: readonly Moment[], tell: Telling): Chapter {
  return {
    id: 'happened',
    title: tell.t('happened'),
    blocks: [
      ...levelChart(found, tell),
      ...partsOf(moments, found).flatMap((part) => [
        ...introduced(part, found, tell),
        ...(part.moments.length > 0 ? [turningPoints(part, tell)] : []),
      ]),
    ],
  };
}

function partsOf(moments: readonly Moment[], { state }: Figures): Part[] {
  const end = state.clock.exercise;
  const parts: Part[] = [{ from: 0, to: end, moments: [] }];
  for (const moment of moments) {
    const last = parts.at(-1)!;
    if (moment.phase === undefined) last.moments.push(moment);
    else {
      last.to = moment.at;
      parts.push({ title: moment.phase, from: moment.at, to: end, moments: [] });
    }
  }
  return parts.filter(({ title, moments: within }) => title !== undefined || within.length > 0);
}

/** How long a phase took, and how much happened in it. */
function introduced({ title, from, to, moments }: Part, { state }: Figures, tell: Telling): Block[] {
  if (title === undefined) return [];
  const { t } = tell;
  const within = (at: number | undefined) => at !== undefined && at >= from && at < to;
  const injects = Object.values(state.injects).filter(({ released }) => within(released?.at));
  const reports = Object.values(state.reports).filter(({ at }) => within(at));
  const text = t('phaseText', {
    from: tell.stamp(from),
    to: tell.stamp(to),
    injects: t('amount.injectsReleased', { count: injects.length }),
    reports: t('amount.incidentReports', { count: reports.length }),
    points: t('amount.turningPoints', { count: moments.length }),
  });
  return [
    { kind: 'heading', text: title },
    { kind: 'paragraph', text },
  ];
}

const turningPoints = ({ title, moments }: Part, { t, stamp }: Telling): Block => ({
  kind: 'table',
  caption: title === undefined ? t('narrative') : t('narrativeOf', { phase: title }),
  columns: [
    { title: t('time') },
    { title: t('who') },
    { title: t('what') },
    { title: t('evidence'), align: 'right' },
  ],
  rows: moments.map(({ at, who, what, seq }) => [stamp(at), who, what, `#${seq}`]),
});
