import type { Block } from '../document/document';
import type { Figures } from '../figures/figures';
import type { Telling } from './telling';
import { channelName } from '@tocsin/scenario';

/** An inject as it was played, in words. */
export interface PlayedInject {
  number: number;
  /** When it was released, or would have been due; exercise time. */
  at?: number;
  title: string;
  phase: string;
  channel: string;
  to: string;
  standing: string;
  /** How many of those who received it opened it. */
  read?: number;
  of?: number;
}

/** The injects of a script, in their order. */
export function playedInjects({ state, figures }: Figures, tell: Telling): PlayedInject[] {
  const { t } = tell;
  const reads = new Map<string, { read: number; of: number }>();
  for (const { subject, value } of figures.find(({ id }) => id === 'time-to-read')?.samples ?? []) {
    const { read, of } = reads.get(subject) ?? { read: 0, of: 0 };
    reads.set(subject, { read: read + (value === undefined ? 0 : 1), of: of + 1 });
  }
  return Object.values(state.injects).map((inject) => {
    const { number, title, channel, recipients, standing, released, due } = inject;
    const at = released?.at ?? due;
    return {
      number,
      ...(at === undefined ? {} : { at }),
      phase: tell.words(state.script?.phases.find(({ id }) => id === inject.phase)?.title),
      title: tell.words(inject.edited?.title ?? title),
      channel: channelName(channel, tell.language),
      to: (released?.to ?? recipients).map(tell.address).filter(Boolean).join(', '),
      standing: t(`standing.${standing}`),
      ...reads.get(released?.message ?? ''),
    };
  });
}

/** The injects as they were played, phase by phase. */
export function msel(found: Figures, tell: Telling): Block {
  const { t } = tell;
  let phase = '';
  return {
    kind: 'table',
    caption: t('asPlayed'),
    columns: [
      { title: t('number'), align: 'right', head: true },
      { title: t('time') },
      { title: t('inject') },
      { title: t('channel') },
      { title: t('recipients') },
      { title: t('state') },
      { title: t('reads'), align: 'right' },
    ],
    rows: playedInjects(found, tell).flatMap((one) => {
      const begins = one.phase !== '' && one.phase !== phase;
      if (begins) phase = one.phase;
      return [...(begins ? [[phase]] : []), rowOf(one, tell)];
    }),
  };
}

const rowOf = (
  { number, at, title, channel, to, standing, read, of }: PlayedInject,
  { stamp }: Telling,
): string[] => [
  String(number),
  at === undefined ? '–' : stamp(at),
  title,
  channel,
  to,
  standing,
  of === undefined ? '–' : `${read}/${of}`,
];
