import { emptyState, evolve, type RecordedEvent } from '@tocsin/engine';
import type { Language } from '@tocsin/words';
import type { Chapter, ReportDocument } from '../document/document';
import { longDate } from '../document/locale';
import { fill, TEXTS } from '../document/texts';
import { figuresOf, type Figures } from '../figures/figures';
import { visibleTo, type Audience } from './audience';
import { casesAndDuties } from './cases-and-duties';
import { definitions } from './definitions';
import { evidenceOf, type Evidence } from './evidence';
import { figuresChapter } from './figures-chapter';
import { happened } from './happened';
import { hotwash } from './hotwash';
import { narrative, type Moment } from './narrative';
import { objectives } from './objectives';
import { observations } from './observations';
import { overview } from './overview';
import { participants } from './participants';
import { msel } from './played-injects';
import { releasedRatings } from './ratings';
import { sheetsOf } from './sheets';
import { statementChapter, statementsFor, told } from './statements';
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
  const evidence = evidenceOf(seen, figures.state, moments, tell);
  const { state } = figures;
  const { start, title } = state.exercise ?? {};
  return {
    title: texts.report,
    subtitle: tell.words(title),
    language,
    tlp: audience === 'public' ? 'CLEAR' : isWhole(audience) ? 'AMBER' : 'AMBER+STRICT',
    facts: [
      ...(isWhole(audience) ? [] : [{ label: '', value: nameOf(audience, tell) }]),
      { label: texts.scenario, value: tell.words(title) },
      {
        label: texts.date,
        value: start ? `${longDate(start.date, language)}, ${start.time} (${start.timeZone})` : '–',
      },
      { label: texts.length, value: tell.length(state.clock.exercise) },
      ...(isWhole(audience) ? [{ label: texts.events, value: String(events.length) }] : []),
    ],
    words: wordsOf(language),
    date,
    ...(start ? { start: `${start.date}T${start.time}` } : {}),
    chapters: chaptersOf(figures, moments, evidence, audience, tell),
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

const isWhole = (audience: Audience): audience is 'whole' | 'released' =>
  audience === 'whole' || audience === 'released';

const nameOf = (
  audience: Exclude<Audience, 'whole' | 'released'>,
  { texts, organisation }: Telling,
): string =>
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

function chaptersOf(
  figures: Figures,
  moments: Moment[],
  evidence: Evidence,
  audience: Audience,
  tell: Telling,
): Chapter[] {
  const { texts } = tell;
  const { state } = figures;
  const statements = statementsFor(audience, state);
  const written = {
    summary: statements.filter(({ kind }) => kind === 'summary').flatMap((one) => told(one, evidence)),
    strengths: statementChapter('strength', statements, evidence, tell),
    improvements: statementChapter('improvement', statements, evidence, tell),
  };
  if (audience === 'public')
    return [
      {
        id: 'overview',
        title: texts.overview,
        blocks: [{ kind: 'paragraph', text: texts.publicText }, ...written.summary],
      },
      happened(figures, moments, tell),
      ...written.strengths,
      ...written.improvements,
    ];
  if (!isWhole(audience)) {
    const ratings = releasedRatings(state, audience.organisation, tell);
    const analysis = statements.filter(({ kind }) => kind === 'summary' || kind === 'analysis');
    return [
      ...(analysis.length + ratings.length > 0
        ? [
            {
              id: 'overview',
              title: texts.overview,
              blocks: [...analysis.flatMap((one) => told(one, evidence)), ...ratings],
            },
          ]
        : []),
      happened(figures, moments, tell),
      objectives(figures, [], evidence, tell),
      ...written.strengths,
      ...written.improvements,
      figuresChapter(figures, tell),
      casesAndDuties(figures, tell),
      definitions(figures, tell),
    ];
  }
  return [
    overview(figures, written.summary, tell),
    happened(figures, moments, tell),
    objectives(figures, statements, evidence, tell),
    ...written.strengths,
    ...written.improvements,
    figuresChapter(figures, tell),
    casesAndDuties(figures, tell),
    ...hotwash(state, tell),
    { id: 'msel', title: texts.annexMsel, blocks: [msel(figures, tell)] },
    { id: 'people', title: texts.annexPeople, blocks: [participants(figures, tell)] },
    ...observations(state, tell),
    definitions(figures, tell),
  ];
}
