import type { Block, Chapter } from '../document/document';
import { fill } from '../document/texts';
import type { Figures } from '../figures/figures';
import { BUSY_FROM, SWAMPED_FROM } from '../figures/load';
import type { Telling } from './telling';

/** How everything is counted: what it means, of what there is one value, and what it means where there is none. */
export function definitions({ figures }: Figures, { texts, labelled }: Telling): Chapter {
  const bounds = { busy: BUSY_FROM, swamped: SWAMPED_FROM };
  const times = figures.filter(({ samples }) => samples.length > 0);
  const table: Block = {
    kind: 'table',
    caption: texts.means,
    columns: [
      { title: texts.figureColumn, head: true },
      { title: texts.definition.definition },
      { title: texts.definition.unit },
    ],
    rows: [
      ...times.map(({ id }) => {
        const { title, means, per, absent } = texts.figure[id];
        const without = labelled(texts.missing, absent);
        return [title, `${means}. ${without}.`, fill(texts.minutesPer, { per })];
      }),
      ...Object.values(texts.counts).map(({ title, means, unit }) => [
        title,
        `${fill(means, bounds)}.`,
        unit,
      ]),
    ],
  };
  return { id: 'definitions', title: texts.annexDefinitions, blocks: [table] };
}
