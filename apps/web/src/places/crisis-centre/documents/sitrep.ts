import type { State } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { textIn, type Text } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';
import type { i18n, TFunction } from 'i18next';
import { situationOf } from '../../../exercise/situation/situation';

interface Written {
  title: Text;
  body: Text;
}

/**
 * The draft of a situation report from the facts since the last one, in some languages: how things stand, what
 * has changed, what was decided, what was said in public, what is to come. Whoever writes it goes on from there.
 */
export async function sitrepDraft(
  state: State,
  plan: Plan,
  now: number,
  languages: readonly Language[],
  { stamp, i18n }: { stamp: (at: number) => string; i18n: i18n },
): Promise<Written> {
  await i18n.loadLanguages([...languages]);
  const written: Written = { title: {}, body: {} };
  const number = Object.values(state.documents).filter(({ kind }) => kind === 'sitrep').length + 1;
  for (const language of languages) {
    const t = i18n.getFixedT(language, 'plan');
    written.title[language] = t('sitrep.title', { number, time: stamp(now) });
    written.body[language] = bodyOf(state, plan, { t, language, stamp });
  }
  return written;
}

interface Words {
  t: TFunction<['plan', 'terms']>;
  language: Language;
  stamp: (at: number) => string;
}

function bodyOf(state: State, plan: Plan, { t, language, stamp }: Words): string {
  const { since, released } = lastReport(state);
  const text = (words: Text | undefined) => textIn(words, language);
  const name = (id: string) => text(state.exercise?.organisations.find((one) => one.id === id)?.name) || id;
  const { cases, duties } = situationOf(state, plan);
  const fresh = ({ at }: { at: number }) => at >= since;
  const level = (id: string) => text(plan.levels.find((one) => one.id === id)?.title) || id;
  const severity = (place: number | undefined) =>
    text(plan.severities[place ?? -1]?.title) || t('situation.notEvaluated');
  const line = (at: number, words: string) => ({ at, words: `- ${stamp(at)} ${words}` });
  const inOrder = (lines: { at: number; words: string }[]) =>
    lines.sort((a, b) => a.at - b.at).map(({ words }) => words);

  const standing = [
    `- ${t('ladder.title')}: ${level(state.plan?.level ?? '')}`,
    ...cases.map(
      ({ one, severity: place }) =>
        `- ${one.case} ${one.title}: ${severity(place)}, ${t(`terms:caseState.${one.state}`)}; ${one.organisations.map(name).join(', ')}`,
    ),
    `- ${t('duties.title')}: ${duties.open}; ${t('situation.overdue', { count: duties.overdue })}`,
  ];
  const changed = inOrder([
    ...state.levels
      .filter(fresh)
      .map((one) => line(one.at, `${level(one.level)}: ${one.reason ?? ''}`.trim())),
    ...Object.values(state.reports)
      .filter(fresh)
      .map((one) => line(one.at, `${name(one.organisation)}: ${one.title}`)),
    ...Object.values(state.cases)
      .filter(fresh)
      .map((one) => line(one.at, `${one.case} ${one.title}: ${t('terms:caseState.registered')}`)),
    ...Object.values(state.logEntries)
      .filter((one) => one.common && fresh(one))
      .map((one) => line(one.at, graded(one))),
  ]);
  const decided = [
    ...inOrder(
      Object.values(state.decisions).flatMap(({ question, taken }) =>
        taken && fresh(taken)
          ? [line(taken.at, `${question} ${taken.option}: ${taken.reason} (${taken.decider})`)]
          : [],
      ),
    ),
    ...Object.values(state.tasks)
      .filter(({ state: how }) => how === 'open')
      .map((one) => `- ${name(one.organisation)}: ${text(one.title)} (${stamp(one.due)})`),
  ];
  const said = inOrder(
    Object.values(state.documents)
      .filter(({ kind, released: when }) => kind !== 'sitrep' && when && fresh(when))
      .map((one) => line(one.released!.at, `${t(`terms:document.${one.kind}`)}: ${text(one.title)}`)),
  );
  const meets = inOrder(
    Object.values(state.cells).map((one) =>
      line(one.next, text(plan.cells.find(({ id }) => id === one.cell)?.title)),
    ),
  );
  const none = [`- ${t('sitrep.none')}`];
  const part = (title: string, lines: string[]) => [title, (lines.length > 0 ? lines : none).join('\n')];
  return [
    released ? t('sitrep.since', { time: stamp(since) }) : t('sitrep.first'),
    ...part(t('sitrep.standing'), standing),
    ...part(t('sitrep.changed'), changed),
    ...part(t('sitrep.decided'), decided),
    ...part(t('sitrep.said'), said),
    ...part(t('sitrep.next'), meets),
  ].join('\n\n');
}

/** When the last situation report was released; without one, all that has happened is new. */
function lastReport(state: State): { since: number; released: boolean } {
  const times = Object.values(state.documents).flatMap(({ kind, released }) =>
    kind === 'sitrep' && released ? [released.at] : [],
  );
  return { since: Math.max(0, ...times), released: times.length > 0 };
}

const graded = ({
  text,
  source,
  grading,
}: {
  text: string;
  source?: string;
  grading?: { source: string; information: string };
}): string =>
  [
    text,
    source || grading
      ? `(${[source, grading && grading.source + grading.information].filter(Boolean).join(', ')})`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
