import type { Sheet } from '../document/document';
import { FIGURES, summaryOf, type Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { Audience } from './audience';
import type { Moment } from './narrative';
import { countSheets } from './sheets-of-counts';
import { playedInjects } from './played-injects';
import { subjectOf } from './subject';
import type { Telling } from './telling';

/** The workbook: the figures in short, each figure with all that was measured, every count, the injects, the story. */
export function sheetsOf(
  figures: Figures,
  moments: readonly Moment[],
  audience: Audience,
  tell: Telling,
): Sheet[] {
  const story = storySheet(moments, tell);
  if (audience === 'public') return [story];
  const measured = FIGURES.flatMap((id) => figures.figures.find((one) => one.id === id) ?? []).filter(
    ({ samples }) => samples.length > 0,
  );
  return [
    summarySheet(figures.figures, tell),
    ...measured.map((figure) => figureSheet(figure, figures, tell)),
    ...countSheets(figures, tell),
    injectSheet(figures, tell),
    story,
  ].filter(({ rows }) => rows.length > 0);
}

const summarySheet = (figures: readonly Figure[], { t }: Telling): Sheet => ({
  name: t('figures'),
  columns: [
    { title: t('figureColumn'), width: 34 },
    ...[t('median'), t('p90'), t('most')].map((title) => ({
      title: `${title} (min)`,
      width: 20,
      format: 'decimal' as const,
    })),
    { title: t('measured'), width: 14, format: 'integer' },
    { title: t('missing'), width: 20, format: 'integer' },
  ],
  rows: figures.map(({ id, samples }) => {
    const { median, p90, most, n, missing } = summaryOf(samples);
    return [t(`terms:figure.${id}.title`), median ?? null, p90 ?? null, most ?? null, n, missing];
  }),
});

const figureSheet = ({ id, samples }: Figure, found: Figures, tell: Telling): Sheet => ({
  name: tell.t(`terms:figure.${id}.title`),
  columns: [
    { title: tell.t('organisation'), width: 32 },
    { title: tell.t('what'), width: 46 },
    { title: tell.t('time'), width: 18, format: 'moment' },
    { title: tell.t('minutesColumn'), width: 12, format: 'decimal' },
    { title: tell.t('evidence'), width: 24 },
  ],
  rows: samples.map((sample) => [
    sample.organisation ? tell.organisation(sample.organisation) : null,
    subjectOf(id, sample.subject, found, tell),
    sample.at,
    sample.value ?? null,
    sample.events.map((seq) => `#${seq}`).join(' '),
  ]),
});

const injectSheet = (figures: Figures, tell: Telling): Sheet => ({
  name: tell.t('asPlayed'),
  columns: [
    { title: tell.t('number'), width: 8 },
    { title: tell.t('time'), width: 18, format: 'moment' },
    { title: tell.t('inject'), width: 60 },
    { title: tell.t('channel'), width: 16 },
    { title: tell.t('recipients'), width: 50 },
    { title: tell.t('state'), width: 16 },
    { title: tell.t('readCount'), width: 10, format: 'integer' },
    { title: tell.t('readOf'), width: 10, format: 'integer' },
  ],
  rows: playedInjects(figures, tell).map((one) => [
    one.number,
    one.at ?? null,
    one.title,
    one.channel,
    one.to,
    one.standing,
    one.read ?? null,
    one.of ?? null,
  ]),
});

const storySheet = (moments: readonly Moment[], { t }: Telling): Sheet => ({
  name: t('narrative'),
  columns: [
    { title: t('time'), width: 18, format: 'moment' },
    { title: t('who'), width: 32 },
    { title: t('what'), width: 90 },
    { title: t('evidence'), width: 12 },
  ],
  rows: moments.map(({ at, who, what, seq }) => [at, who, what, seq]),
});
