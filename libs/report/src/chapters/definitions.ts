import type { Block, Chapter } from '../document/document';
import type { Figures } from '../figures/figures';
import { BUSY_FROM, SWAMPED_FROM } from '../figures/load';
import { COUNTS } from './count-id';
import type { Telling } from './telling';

/** How everything is counted: what it means, of what there is one value, and what it means where there is none. */
export function definitions({ figures }: Figures, { t, labelled }: Telling): Chapter {
  const bounds = { busy: BUSY_FROM, swamped: SWAMPED_FROM };
  const times = figures.filter(({ samples }) => samples.length > 0);
  const table: Block = {
    kind: 'table',
    caption: t('means'),
    columns: [
      { title: t('figureColumn'), head: true },
      { title: t('definition.definition') },
      { title: t('definition.unit') },
    ],
    rows: [
      ...times.map(({ id }) => {
        const without = labelled(t('missing'), t(`terms:figure.${id}.absent`));
        const per = t(`terms:figure.${id}.per`);
        return [
          t(`terms:figure.${id}.title`),
          `${t(`terms:figure.${id}.means`)}. ${without}.`,
          t('minutesPer', { per }),
        ];
      }),
      ...COUNTS.map((id) => [
        t(`counts.${id}.title`),
        `${t(`counts.${id}.means`, bounds)}.`,
        t(`counts.${id}.unit`),
      ]),
    ],
  };
  return { id: 'definitions', title: t('annexDefinitions'), blocks: [table] };
}
