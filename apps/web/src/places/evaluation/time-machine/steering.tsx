import type { Moment, TimeMachine, Viewer } from '@tocsin/engine';
import { ActionIcon, SegmentedControl, Select } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../exercise/time/use-times';
import classes from './moments.module.css';
import { markAfter, markBefore, stepBack, stepOn } from './use-keys';
import { useMarkName } from './use-mark-name';
import { SPEEDS, type usePlayback } from './use-playback';
import { useStampOfMoment } from './use-stamp-of-moment';

interface Props {
  machine: TimeMachine;
  moment: Moment;
  viewers: readonly Viewer[];
  playback: ReturnType<typeof usePlayback>;
}

/** Where one stands, and how one goes elsewhere. */
export function Steering({ machine, moment, viewers, playback }: Props) {
  const { t } = useTranslation('moments');
  const stamp = useStampOfMoment(machine);
  const markName = useMarkName();
  const { wall } = useTimes();
  const { playing, turn, speed, setSpeed, goTo } = playback;
  const way = (label: string, WayIcon: Icon, to: Moment | undefined) => (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      title={label}
      disabled={!to}
      onClick={() => to && goTo(to)}
    >
      <WayIcon size={18} aria-hidden />
    </ActionIcon>
  );
  const turnLabel = t(playing ? 'pause' : 'play');
  return (
    <div className={classes.steering}>
      <p className={classes.now}>
        <strong className="mono" data-moment>
          {stamp(moment)}
        </strong>{' '}
        <span className="quiet">{t('wall', { time: wall(machine.timesOf(moment).wall, true) })}</span>
      </p>
      <div className={classes.ways} role="group" aria-label={t('ways')}>
        {way(t('markBefore'), IconPlayerSkipBack, markBefore(machine, moment))}
        {way(t('stepBack'), IconChevronLeft, stepBack(machine, moment, viewers))}
        <ActionIcon size="lg" aria-label={turnLabel} title={turnLabel} onClick={turn}>
          {playing ? (
            <IconPlayerPauseFilled size={18} aria-hidden />
          ) : (
            <IconPlayerPlayFilled size={18} aria-hidden />
          )}
        </ActionIcon>
        {way(t('stepOn'), IconChevronRight, stepOn(machine, moment, viewers))}
        {way(t('markAfter'), IconPlayerSkipForward, markAfter(machine, moment))}
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t('speed')}
        value={String(speed)}
        onChange={(value) => setSpeed(Number(value))}
        data={SPEEDS.map((one) => ({ value: String(one), label: `×${one}` }))}
      />
      <Select
        size="xs"
        className={classes.marked}
        searchable
        aria-label={t('goToMark')}
        placeholder={t('goToMark')}
        value={null}
        onChange={(seq) => seq && goTo({ seq: Number(seq), after: 0 })}
        data={machine.marks.map((mark) => ({
          value: String(mark.seq),
          label: `${stamp({ seq: mark.seq, after: 0 })} · ${markName(mark)}`,
        }))}
      />
    </div>
  );
}
