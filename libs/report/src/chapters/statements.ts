import type { ReportPart, Stated, State } from '@tocsin/engine';
import { Address } from '@tocsin/scenario';
import type { Block, Chapter } from '../document/document';
import type { Audience } from './audience';
import type { Evidence } from './evidence';
import type { Telling } from './telling';

/**
 * The statements that a reader gets: as they are being written for the staff, as they were released for everybody
 * else. Empty ones are none.
 */
export function statementsFor(audience: Audience, state: State): Stated[] {
  const released = (part: ReportPart) => state.releases[part]?.statements ?? [];
  const all: Stated[] =
    audience === 'whole'
      ? Object.values(state.statements).sort((a, b) => a.first - b.first)
      : audience === 'released' || audience === 'public'
        ? released(audience === 'public' ? 'public' : 'whole')
        : released(Address.organisation(audience.organisation));
  return all.filter(({ title, text }) => title.trim() || text.trim());
}

/** The paragraphs of a text; an empty line parts them. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((one) => one.trim())
    .filter(Boolean);

/** A statement as running text; what proves it stands behind its last words. */
export function told({ text, cites, observations }: Stated, evidence: Evidence): Block[] {
  const all = paragraphs(text);
  return all.map((one, index) => ({
    kind: 'paragraph',
    text: index === all.length - 1 ? evidence.cited(one, cites, observations) : one,
  }));
}

/** A chapter of statements with a heading each. */
export function statementChapter(
  kind: 'strength' | 'improvement',
  statements: readonly Stated[],
  evidence: Evidence,
  tell: Telling,
): Chapter[] {
  const { t } = tell;
  const of = statements.filter((one) => one.kind === kind);
  if (of.length === 0) return [];
  const blocks = of.flatMap((one): Block[] => [
    ...(one.title ? [{ kind: 'heading', text: one.title, level: 2 } as const] : []),
    ...(one.organisation
      ? [
          {
            kind: 'paragraph',
            text: `${tell.labelled(t('organisation'), tell.organisation(one.organisation))}.`,
          } as const,
        ]
      : []),
    ...told(one, evidence),
    ...(one.rootCause?.trim()
      ? [{ kind: 'paragraph', text: tell.labelled(t('rootCause'), one.rootCause.trim()) } as const]
      : []),
    ...(one.recommendation?.trim()
      ? [
          {
            kind: 'callout',
            tone: 'note',
            title: t('recommendation'),
            text: one.recommendation.trim(),
          } as const,
        ]
      : []),
  ]);
  const advised = of.filter(({ recommendation }) => recommendation?.trim());
  return [
    {
      id: kind === 'strength' ? 'strengths' : 'improvements',
      title: kind === 'strength' ? t('strengths') : t('improvements'),
      blocks: kind === 'improvement' && advised.length > 0 ? [...blocks, ...planOf(advised, tell)] : blocks,
    },
  ];
}

/** The improvement plan, in the manner of HSEEP's matrix: what is to be changed, in which element, by whom. */
const planOf = (advised: readonly Stated[], { t, organisation }: Telling): Block[] => [
  { kind: 'heading', text: t('improvementPlan'), level: 2 },
  {
    kind: 'table',
    caption: t('improvementPlan'),
    columns: [
      { title: t('issue'), head: true },
      { title: t('recommendation') },
      { title: t('element') },
      { title: t('organisation') },
    ],
    rows: advised.map((one) => [
      one.title || one.text.slice(0, 80),
      one.recommendation?.trim() ?? '',
      one.element ? t(`terms:element.${one.element}`) : '–',
      one.organisation ? organisation(one.organisation) : t('allTogether'),
    ]),
  },
];
