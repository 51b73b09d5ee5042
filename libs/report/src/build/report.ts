import { emptyState, evolve, type RecordedEvent } from '@tocsin/engine';
import type { Language } from '@tocsin/scenario';
import type { Chapter, ReportDocument, Sheet } from '../document/document';
import { fill, TEXTS } from '../document/texts';
import { summaryOf } from '../figures/figure';
import { figuresOf, type Figures } from '../figures/figures';
import { visibleTo, type Audience } from './audience';
import { casesAndDuties, happened, msel, objectives, overview, participants } from './chapters';
import { figuresChapter } from './figures-chapter';
import { narrative, type Moment } from './narrative';
import { tellingOf, type Telling } from './telling';

export interface ReportOptions {
  language: Language;
  audience: Audience;
  /** Printed on the title page; ISO. */
  date: string;
}

/**
 * The after-action report of an exercise: a log in, a document out. The same log and options give the same
 * document. For an organisation, or the public, it is built from the events that they could see, and no other.
 */
export function reportOf(
  events: readonly RecordedEvent[],
  { language, audience, date }: ReportOptions,
): ReportDocument {
  const whole = events.reduce((state, event) => evolve(state, event), emptyState());
  const seen = visibleTo(audience, events, whole);
  const figures = ownOf(figuresOf(seen), audience);
  const tell = tellingOf(figures.state, language);
  const { texts } = tell;
  const moments = narrative(seen, tell);
  const { state } = figures;
  const { start, title } = state.exercise ?? {};
  return {
    title: texts.report,
    subtitle: tell.words(title),
    language,
    tlp: audience === 'public' ? 'CLEAR' : audience === 'whole' ? 'AMBER' : 'AMBER+STRICT',
    facts: [
      ...(audience === 'whole' ? [] : [{ label: '', value: nameOf(audience, tell) }]),
      { label: texts.scenario, value: tell.words(title) },
      { label: texts.date, value: `${start?.date ?? ''}, ${start?.time ?? ''} (${start?.timeZone ?? ''})` },
      { label: texts.length, value: tell.length(state.clock.exercise) },
      ...(audience === 'whole' ? [{ label: texts.events, value: String(events.length) }] : []),
    ],
    words: wordsOf(language),
    date,
    chapters: chaptersOf(figures, moments, audience, tell),
    sheets: sheetsOf(figures, moments, audience, tell),
  };
}

/** In its own part an organisation finds what was measured on itself; of others it sees too little to count. */
function ownOf(figures: Figures, audience: Audience): Figures {
  if (typeof audience === 'string') return figures;
  const { organisation } = audience;
  const own = figures.figures.map((figure) => ({
    ...figure,
    samples: figure.samples.filter((sample) => sample.organisation === organisation),
  }));
  return { ...figures, figures: own };
}

const nameOf = (audience: Exclude<Audience, 'whole'>, { texts, organisation }: Telling): string =>
  audience === 'public'
    ? texts.public
    : fill(texts.partOf, { organisation: organisation(audience.organisation) });

function wordsOf(language: Language): ReportDocument['words'] {
  const { contents, page, of, exercise, table, figureWord, evidence } = TEXTS[language];
  return { contents, page, of, exercise, table, figure: figureWord, evidence };
}

function chaptersOf(figures: Figures, moments: Moment[], audience: Audience, tell: Telling): Chapter[] {
  const { texts } = tell;
  if (audience === 'public')
    return [
      { id: 'overview', title: texts.overview, blocks: [{ kind: 'paragraph', text: texts.publicText }] },
      happened(figures, moments, tell),
    ];
  if (audience !== 'whole')
    return [
      happened(figures, moments, tell),
      objectives(figures, tell),
      figuresChapter(figures, tell),
      casesAndDuties(figures, tell),
    ];
  const { columns, rows } = msel(figures, tell);
  return [
    overview(figures, tell),
    happened(figures, moments, tell),
    objectives(figures, tell),
    figuresChapter(figures, tell),
    casesAndDuties(figures, tell),
    {
      id: 'msel',
      title: texts.annexMsel,
      blocks: [{ kind: 'table', caption: texts.asPlayed, columns, rows }],
    },
    { id: 'people', title: texts.annexPeople, blocks: [participants(figures, tell)] },
  ];
}

function sheetsOf(figures: Figures, moments: Moment[], audience: Audience, tell: Telling): Sheet[] {
  const { texts } = tell;
  const narrativeSheet: Sheet = {
    name: texts.narrative,
    columns: [
      { title: texts.time, width: 12 },
      { title: texts.who, width: 28 },
      { title: texts.what, width: 80 },
      { title: texts.evidence, width: 10 },
    ],
    rows: moments.map(({ at, who, what, seq }) => [tell.stamp(at), who, what, seq]),
  };
  if (audience === 'public') return [narrativeSheet];
  const { columns, rows } = msel(figures, tell);
  return [
    {
      name: texts.figures,
      columns: [texts.figureColumn, texts.median, texts.p90, texts.most, texts.measured, texts.missing].map(
        (title, place) => ({ title, width: place === 0 ? 32 : 14 }),
      ),
      rows: figures.figures.map(({ id, samples }) => {
        const { median, p90, most, n, missing } = summaryOf(samples);
        return [texts.figure[id].title, median ?? null, p90 ?? null, most ?? null, n, missing];
      }),
    },
    {
      name: texts.measured,
      columns: [
        { title: texts.figureColumn, width: 28 },
        { title: texts.organisation, width: 28 },
        { title: texts.what, width: 24 },
        { title: texts.time, width: 12 },
        { title: 'min', width: 10 },
        { title: texts.evidence, width: 24 },
      ],
      rows: figures.figures.flatMap(({ id, samples }) =>
        samples.map(({ organisation, subject, at, value, events }) => [
          texts.figure[id].title,
          organisation ? tell.organisation(organisation) : null,
          subject,
          tell.stamp(at),
          value ?? null,
          events.join(' '),
        ]),
      ),
    },
    ...(rows.length > 0
      ? [
          {
            name: texts.asPlayed,
            columns: columns.map(({ title, share = 1 }) => ({ title, width: Math.round(share * 12) })),
            rows,
          },
        ]
      : []),
    narrativeSheet,
  ];
}
