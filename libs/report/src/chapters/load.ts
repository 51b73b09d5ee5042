/** How much was asked of whom at once: of each cell, and of organisations as a whole. */
import type { State } from '@tocsin/engine';
import { partsOf, type Address } from '@tocsin/scenario';
import type { Block } from '../document/document';
import { playedSteps } from '../figures/counts';
import type { Figures } from '../figures/figures';
import { BUSY_FROM, SWAMPED_FROM } from '../figures/load';
import { cellsOf } from '../figures/team';
import type { Telling } from './telling';
import { ticksOf } from './ticks';

/** So many of the most burdened are drawn with their numbers. */
const SHOWN = 8;

const most = (list: readonly number[]): number => list.reduce((all, one) => Math.max(all, one), 0);

/** A cell under the name of its organisation; an organisation that has cells, as what is asked of it outside of them. */
export function teamName(
  team: Address,
  state: State,
  { address, organisation, labelled, t }: Telling,
): string {
  const { kind, id = '' } = partsOf(team);
  const of = state.exercise?.cells.find((cell) => kind === 'cell' && cell.id === id)?.organisation;
  if (of) return labelled(organisation(of), address(team));
  const hasCells = kind === 'organisation' && cellsOf(id, state).length > 0;
  return hasCells ? t('outsideCells', { organisation: organisation(id) }) : address(team);
}

/** The teams of which something was asked, by name. */
export const burdened = ({ load, state }: Figures, tell: Telling): { label: string; values: number[] }[] =>
  Object.entries(load.byTeam)
    .filter(([, values]) => most(values) > 0)
    .map(([team, values]) => ({ label: teamName(team as Address, state, tell), values }));

const partOf = (value: number): number => (value >= SWAMPED_FROM ? 2 : value >= BUSY_FROM ? 1 : 0);

export function loadBlocks(found: Figures, tell: Telling): Block[] {
  const { t } = tell;
  const { load, state } = found;
  const teams = burdened(found, tell);
  if (teams.length === 0) return [];
  const ticks = ticksOf(state.clock.exercise, tell);
  const played = new Set(playedSteps(teams[0]!.values.length, state));
  const rows = teams.map(({ label, values }) => ({
    label,
    values: values.map((value, index) => (played.has(index) ? partOf(value) : null)),
  }));
  const told = ({ label, values }: (typeof rows)[number]) =>
    `${label} ${[0, 1, 2].map((part) => values.filter((value) => value === part).length).join('/')}`;
  const worst = [...teams].sort((a, b) => most(b.values) - most(a.values)).slice(0, SHOWN);
  const steps = worst.map(({ label, values }) => `${label} ${most(values)}`).join('; ');
  return [
    { kind: 'heading', text: t('load') },
    {
      kind: 'paragraph',
      text: t('loadText', { busy: BUSY_FROM, swamped: SWAMPED_FROM }),
    },
    {
      kind: 'chart',
      caption: `${t('load')} (${t('quarters')})`,
      description: `${t('idle')}/${t('busy')}/${t('swamped')}: ${rows.map(told).join('; ')}`,
      chart: {
        type: 'bands',
        step: load.step,
        ticks,
        parts: [t('idle'), t('busy'), t('swamped')],
        rows,
      },
    },
    {
      kind: 'chart',
      caption: t('loadTitle'),
      description: t('loadDescription', { steps }),
      chart: {
        type: 'lines',
        from: 0,
        to: state.clock.exercise,
        ticks,
        series: worst.map(({ label, values }) => ({
          label,
          points: values.flatMap((value, index) =>
            index > 0 && values[index - 1] === value ? [] : [{ at: index * load.step, value }],
          ),
        })),
      },
    },
  ];
}
