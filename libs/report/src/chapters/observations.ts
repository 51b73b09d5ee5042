import type { State } from '@tocsin/engine';
import type { Chapter } from '../document/document';
import type { Telling } from './telling';

/** What evaluators observed, in the order in which they saw it; nobody by name. */
export function observations({ observations: all }: State, tell: Telling): Chapter[] {
  const { t } = tell;
  const seen = Object.values(all)
    .filter(({ withdrawn, text }) => withdrawn === undefined && text)
    .sort((a, b) => a.moment - b.moment || a.seq - b.seq);
  if (seen.length === 0) return [];
  return [
    {
      id: 'observations',
      title: t('annexObservations'),
      blocks: [
        {
          kind: 'table',
          caption: t('observationsOf'),
          columns: [
            { title: t('time') },
            { title: t('organisation') },
            { title: t('sort') },
            { title: t('observation'), head: true },
          ],
          rows: seen.map(({ moment, organisation, kind, text }) => [
            tell.stamp(moment),
            organisation ? tell.organisation(organisation) : t('allTogether'),
            t(`terms:observationKind.${kind}`),
            text,
          ]),
        },
      ],
    },
  ];
}
