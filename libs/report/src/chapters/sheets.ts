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

const summarySheet = (figures: readonly Figure[], { texts }: Telling): Sheet => ({
  name: texts.figures,
  columns: [
    { title: texts.figureColumn, width: 34 },
    ...[texts.median, texts.p90, texts.most].map((title) => ({
      title: `${title} (min)`,
      width: 20,
      format: 'decimal' as const,
    })),
    { title: texts.measured, width: 14, format: 'integer' },
    { title: texts.missing, width: 20, format: 'integer' },
  ],
  rows: figures.map(({ id, samples }) => {
    const { median, p90, most, n, missing } = summaryOf(samples);
    return [texts.figure[id].title, median ?? null, p90 ?? null, most ?? null, n, missing];
  }),
});

const figureSheet = ({ id, samples }: Figure, found: Figures, tell: Telling): Sheet => ({
  name: tell.texts.figure[id].title,
  columns: [
    { title: tell.texts.organisation, width: 32 },
    { title: tell.texts.what, width: 46 },
    { title: tell.texts.time, width: 18, format: 'moment' },
    { title: tell.texts.minutesColumn, width: 12, format: 'decimal' },
    { title: tell.texts.evidence, width: 24 },
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
  name: tell.texts.asPlayed,
  columns: [
    { title: tell.texts.number, width: 8 },
    { title: tell.texts.time, width: 18, format: 'moment' },
    { title: tell.texts.inject, width: 60 },
    { title: tell.texts.channel, width: 16 },
    { title: tell.texts.recipients, width: 50 },
    { title: tell.texts.state, width: 16 },
    { title: tell.texts.readCount, width: 10, format: 'integer' },
    { title: tell.texts.readOf, width: 10, format: 'integer' },
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

const storySheet = (moments: readonly Moment[], { texts }: Telling): Sheet => ({
  name: texts.narrative,
  columns: [
    { title: texts.time, width: 18, format: 'moment' },
    { title: texts.who, width: 32 },
    { title: texts.what, width: 90 },
    { title: texts.evidence, width: 12 },
  ],
  rows: moments.map(({ at, who, what, seq }) => [at, who, what, seq]),
});
