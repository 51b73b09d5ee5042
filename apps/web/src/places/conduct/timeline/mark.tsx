import type { InjectState } from '@tocsin/engine';
import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useLive } from '../../../exercise/live/live-context';
import { useTimes } from '../../../exercise/time/use-times';
import { useChosen } from '../../../exercise/selection/selection-context';
import { InjectMark } from '../injects/inject-mark';
import { readingOf } from '../../../exercise/injects/reach';
import { CELL, type Cell } from './cells';
import { timeOf } from './lanes';
import { InjectMenuItems } from './inject-menu-items';
import type { Scale } from './scale';
import classes from './timeline.module.css';
import { useChannelName } from '../../../exercise/names/use-channel-name';

interface Props {
  lane: string;
  cell: Cell;
  scale: Scale;
  tab: boolean;
  reach: (lane: string, place: number) => void;
}

/** One inject on its lane, or several that share a place: these open as a list. */
export function Mark({ lane, cell, scale, tab, reach }: Props) {
  const { t } = useTranslation('facilitator');
  const channelName = useChannelName();
  const text = useText();
  const { stamp } = useTimes();
  const { state } = useLive();
  const { inject: chosen, select } = useChosen();
  const [opened, open] = useState(false);
  const { injects, place } = cell;
  const [first] = injects;
  if (!first) return null;
  const describe = (inject: InjectState) => {
    const reading = readingOf(inject, state);
    return [
      `#${inject.number} ${text(inject.title)}`,
      channelName(inject.channel),
      t(`standing.${inject.standing}`),
      stamp(timeOf(inject) ?? 0),
      ...(reading ? [t('receipts.readOf', { ...reading })] : []),
    ].join(' · ');
  };
  const alone = injects.length === 1;
  const reading = alone ? readingOf(first, state) : undefined;
  const label = alone
    ? describe(first)
    : t('timeline.several', { count: injects.length, time: stamp(timeOf(first) ?? 0) });
  const button = (
    <button
      type="button"
      className={classes.mark}
      style={{ left: alone ? scale.x(timeOf(first) ?? 0) - CELL / 2 : place * CELL }}
      data-lane={lane}
      data-mark={place}
      data-chosen={injects.some(({ number }) => number === chosen) || undefined}
      data-past={injects.every(({ standing }) => standing === 'released') || undefined}
      tabIndex={tab ? 0 : -1}
      aria-label={label}
      title={label}
      onFocus={() => reach(lane, place)}
      onClick={() => (alone ? select({ inject: first.number }) : open(true))}
    >
      {alone ? (
        <InjectMark inject={first} unread={reading && reading.read < reading.asked} />
      ) : (
        <span className={classes.several}>{injects.length}</span>
      )}
    </button>
  );
  if (alone || !opened) return button;
  return (
    <Menu opened onChange={open} position="bottom-start" withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <InjectMenuItems injects={injects} />
      </Menu.Dropdown>
    </Menu>
  );
}
