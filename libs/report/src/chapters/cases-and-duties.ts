import type { Block, Chapter } from '../document/document';
import type { Figures } from '../figures/figures';
import { severityBlocks } from './severity';
import type { Telling } from './telling';

/** Cases and their severity, and what was owed by law. */
export function casesAndDuties(found: Figures, tell: Telling): Chapter {
  const { state, duties } = found;
  const { texts } = tell;
  const cases = Object.values(state.cases);
  const blocks: Block[] = [];
  if (cases.length === 0) blocks.push({ kind: 'paragraph', text: texts.noCases });
  else
    blocks.push({
      kind: 'table',
      caption: texts.cases,
      columns: [
        { title: texts.case },
        { title: texts.organisations },
        { title: texts.severity },
        { title: texts.score, format: 'decimal' },
        { title: texts.state },
      ],
      rows: cases.map((one) => {
        const newest = one.agreed ?? Object.values(one.evaluations).at(-1);
        return [
          `${one.case} ${one.title}`,
          one.organisations.map(tell.organisation).join(', '),
          newest ? tell.plan('severity', newest.severity) : texts.notEvaluated,
          newest ? newest.score : '–',
          texts.caseState[one.state],
        ];
      }),
    });
  blocks.push(...severityBlocks(found, tell));
  if (duties.length === 0) blocks.push({ kind: 'paragraph', text: texts.noDuties });
  else
    blocks.push({
      kind: 'table',
      caption: texts.duties,
      columns: [
        { title: texts.organisation },
        { title: texts.duty },
        { title: texts.step },
        { title: texts.due },
        { title: texts.outcome },
      ],
      rows: duties.map(({ organisation, duty, step, due, state: outcome }) => [
        tell.organisation(organisation),
        tell.plan('duty', duty),
        tell.plan(`step:${duty}`, step),
        due === undefined ? '–' : tell.stamp(due),
        texts[outcome],
      ]),
    });
  return { id: 'cases', title: texts.casesDuties, blocks };
}
