import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClock } from '../live/use-clock';
import { useTimes } from './use-times';

interface Props {
  /** Exercise milliseconds. */
  at: number;
  /** Wall milliseconds, for the tooltip. */
  wall?: number;
  withDay?: boolean;
}

/** When something happened, in exercise time; how long ago and the wall time on hover or focus. */
export function ExerciseTime({ at, wall, withDay }: Props) {
  const { stamp, wall: wallTime } = useTimes();
  return (
    <Tooltip label={<Ago at={at} wall={wall === undefined ? undefined : wallTime(wall, true)} />}>
      <time className="mono">{stamp(at, withDay)}</time>
    </Tooltip>
  );
}

function Ago({ at, wall }: { at: number; wall?: string }) {
  const { t } = useTranslation('shell');
  const { now } = useClock();
  const { stamp, length } = useTimes();
  const distance =
    at > now ? t('time.in', { length: length(at - now) }) : t('time.ago', { length: length(now - at) });
  return (
    <>
      {stamp(at, true)} · {distance}
      {wall ? ` · ${t('time.wall', { time: wall })}` : ''}
    </>
  );
}
