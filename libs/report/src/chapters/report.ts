import { emptyState, evolve, type RecordedEvent } from '@tocsin/engine';
import type { Language } from '@tocsin/words';
import { wordsIn } from '@tocsin/words/texts';
import type { Chapter, ReportDocument } from '../document/document';
import { figuresOf, type Figures } from '../figures/figures';
import { sinceReset } from '../figures/since-reset';
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
import { aboutExercise, subtitleOf } from './title-facts';

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
export async function reportOf(
  log: readonly RecordedEvent[],
  { language, audience, date }: ReportOptions,
): Promise<ReportDocument> {
  const events = sinceReset(log);
  const whole = events.reduce((state, event) => evolve(state, event), emptyState());
  const seen = visibleTo(audience, events, whole);
  const figures = ownOf(figuresOf(seen), audience);
  const tell = tellingOf(figures.state, await wordsIn(language, ['report', 'terms']));
  const { t } = tell;
  const moments = narrative(seen, tell);
  const evidence = evidenceOf(seen, figures.state, moments, tell);
  const { state } = figures;
  const start = state.exercise?.start;
  return {
    title: t('report'),
    subtitle: subtitleOf(state, tell),
    language,
    tlp: audience === 'public' ? 'CLEAR' : isWhole(audience) ? 'AMBER' : 'AMBER+STRICT',
    facts: [
      ...(isWhole(audience) ? [] : [{ label: '', value: nameOf(audience, tell) }]),
      ...aboutExercise(seen, state, tell, audience === 'public'),
      { label: t('length'), value: tell.length(state.clock.exercise) },
      ...(isWhole(audience) ? [{ label: t('events'), value: String(log.length) }] : []),
    ],
    words: wordsOf(tell),
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

const nameOf = (audience: Exclude<Audience, 'whole' | 'released'>, { t, organisation }: Telling): string =>
  audience === 'public' ? t('public') : t('partOf', { organisation: organisation(audience.organisation) });

const wordsOf = ({ t }: Telling): ReportDocument['words'] => ({
  contents: t('contents'),
  page: t('page'),
  of: t('of'),
  exercise: t('exercise'),
  table: t('table'),
  figure: t('figureWord'),
  evidence: t('evidence'),
  about: t('about'),
  continued: t('continued'),
  references: t('references'),
  referencesNote: t('referencesNote'),
  number: t('number'),
  moment: t('time'),
  event: t('event'),
});

function chaptersOf(
  figures: Figures,
  moments: Moment[],
  evidence: Evidence,
  audience: Audience,
  tell: Telling,
): Chapter[] {
  const { t } = tell;
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
        title: t('overview'),
        blocks: [{ kind: 'paragraph', text: t('publicText') }, ...written.summary],
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
              title: t('overview'),
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
    { id: 'msel', title: t('annexMsel'), blocks: [msel(figures, tell)] },
    { id: 'people', title: t('annexPeople'), blocks: [participants(figures, tell)] },
    ...observations(state, tell),
    definitions(figures, tell),
  ];
}
