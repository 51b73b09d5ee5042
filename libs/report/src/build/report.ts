import { emptyState, evolve, type RecordedEvent } from '@tocsin/engine';
import type { Language } from '@tocsin/scenario';
import type { Chapter, ReportDocument } from '../document/document';
import { fill, TEXTS } from '../document/texts';
import { figuresOf, type Figures } from '../figures/figures';
import { visibleTo, type Audience } from './audience';
import { casesAndDuties, happened, msel, objectives, overview, participants } from './chapters';
import { figuresChapter } from './figures-chapter';
import { narrative, type Moment } from './narrative';
import { sheetsOf } from './sheets';
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
    ...(start ? { start: `${start.date}T${start.time}` } : {}),
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
  const { about, continued, references, referencesNote, number, time, event } = TEXTS[language];
  return {
    ...{ contents, page, of, exercise, table, figure: figureWord, evidence },
    ...{ about, continued, references, referencesNote, number, moment: time, event },
  };
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
