import type { Block, Chapter } from '../document/document';
import type { Figures } from '../figures/figures';
import { severityBlocks } from './severity';
import type { Telling } from './telling';

/** Cases and their severity, and what was owed by law. */
export function casesAndDuties(found: Figures, tell: Telling): Chapter {
  const { state, duties } = found;
  const { t } = tell;
  const cases = Object.values(state.cases);
  const blocks: Block[] = [];
  if (cases.length === 0) blocks.push({ kind: 'paragraph', text: t('noCases') });
  else
    blocks.push({
      kind: 'table',
      caption: t('cases'),
      columns: [
        { title: t('case') },
        { title: t('organisations') },
        { title: t('severity') },
        { title: t('score'), format: 'decimal' },
        { title: t('state') },
      ],
      rows: cases.map((one) => {
        const newest = one.agreed ?? Object.values(one.evaluations).at(-1);
        return [
          `${one.case} ${one.title}`,
          one.organisations.map(tell.organisation).join(', '),
          newest ? tell.plan('severity', newest.severity) : t('terms:rating.none'),
          newest ? newest.score : '–',
          t(`terms:caseState.${one.state}`),
        ];
      }),
    });
  blocks.push(...severityBlocks(found, tell));
  if (duties.length === 0) blocks.push({ kind: 'paragraph', text: t('noDuties') });
  else
    blocks.push({
      kind: 'table',
      caption: t('duties'),
      columns: [
        { title: t('organisation') },
        { title: t('duty') },
        { title: t('step') },
        { title: t('due') },
        { title: t('outcome') },
      ],
      rows: duties.map(({ organisation, duty, step, due, state: outcome }) => [
        tell.organisation(organisation),
        tell.plan('duty', duty),
        tell.plan(`step:${duty}`, step),
        due === undefined ? '–' : tell.stamp(due),
        t(outcome),
      ]),
    });
  return { id: 'cases', title: t('casesDuties'), blocks };
}
