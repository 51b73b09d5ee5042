import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { cellsOf } from './cells';
import type { Lane } from './lanes';
import { Mark } from './mark';
import type { Scale } from './scale';
import classes from './timeline.module.css';
import { Waiting } from './waiting';

interface Props {
  lane: Lane;
  scale: Scale;
  from: number;
  to: number;
  /** The place that the tab key reaches, when it lies in this lane. */
  reached: number | undefined;
  reach: (lane: string, place: number) => void;
}

export const LaneRow = memo(function LaneRow({ lane, scale, from, to, reached, reach }: Props) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const cells = useMemo(() => cellsOf(lane.timed, scale, from, to), [lane, scale, from, to]);
  const name = lane.title ? text(lane.title) : t('timeline.everyone');
  const tab = cells.some(({ place }) => place === reached) ? reached : cells[0]?.place;
  return (
    <div className={classes.lane} role="group" aria-label={name}>
      <div className={classes.name} title={name} aria-hidden>
        {name}
      </div>
      <div className={classes.track}>
        {cells.map((cell) => (
          <Mark
            key={cell.place}
            lane={lane.id}
            cell={cell}
            scale={scale}
            tab={cell.place === tab}
            reach={reach}
          />
        ))}
      </div>
      <Waiting lane={lane} name={name} />
    </div>
  );
});
