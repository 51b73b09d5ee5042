import type { Block } from '../document/document';
import type { Figures } from '../figures/figures';
import type { Telling } from './telling';

/** Organisations that took part, and with how many people; nobody by name. */
export function participants({ state }: Figures, tell: Telling): Block {
  const { t } = tell;
  const counts = new Map<string, number>();
  for (const { part, organisation } of Object.values(state.people))
    if (part === 'participant' && organisation) counts.set(organisation, (counts.get(organisation) ?? 0) + 1);
  return {
    kind: 'table',
    caption: t('organisations'),
    columns: [{ title: t('organisation') }, { title: t('count'), align: 'right' }],
    rows: (state.exercise?.organisations ?? []).map(({ id, name }) => [
      tell.words(name),
      String(counts.get(id) ?? 0),
    ]),
  };
}
