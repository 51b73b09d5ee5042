import { SegmentedControl } from '@mantine/core';
import { useElementSize, useHotkeys, useLocalStorage, useMergedRef } from '@mantine/hooks';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { State } from '@tocsin/engine';
import { HOUR } from '@tocsin/words';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { Axis } from './axis';
import { LaneRow } from './lane-row';
import { lanesOf, type Grouping } from './lanes';
import { Legend } from './legend';
import { NowLine } from './now-line';
import { fitting, scaleOf } from './scale';
import classes from './timeline.module.css';
import { useFollow } from './use-follow';
import { useWalk } from './use-walk';

/** How much of the exercise is in sight. */
const SPANS = { all: undefined, hours: 4 * HOUR, hour: HOUR, quarter: HOUR / 4 } as const;
type Span = keyof typeof SPANS;
const NAMES = Object.keys(SPANS) as Span[];
/** Marks beyond the edge of what is in sight, so that scrolling shows no holes. */
const MARGIN = 200;

/** The spine of an exercise: every inject in its lane, with a line at now. */
export function Timeline() {
  const { t } = useTranslation('facilitator');
  const end = useExercise((state) => state.exercise?.end ?? HOUR);
  const nights = useExercise((state) => state.exercise?.nights ?? []);
  const [by, group] = useLocalStorage<Grouping>({ key: 'tocsin-timeline-by', defaultValue: 'storyline' });
  const [span, see] = useLocalStorage<Span>({ key: 'tocsin-timeline-span', defaultValue: 'all' });
  const lanes = useThrottledState(useCallback((state: State) => lanesOf(state, by), [by]));
  const { ref: sized, width } = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(0);
  const room = Math.max(200, width - (head.current?.offsetWidth ?? 160) - 44);
  const length = SPANS[span];
  const scale = useMemo(
    () =>
      scaleOf(
        end,
        nights,
        length ? Math.max(room / length, fitting(end, nights, room)) : fitting(end, nights, room),
      ),
    [end, nights, length, room],
  );
  const { following, follow, release } = useFollow(scroller, scale, room, length !== undefined);
  const walk = useWalk(lanes, scale, scroller, release);
  const zoom = (step: number) =>
    see((now) => NAMES[Math.min(NAMES.length - 1, Math.max(0, NAMES.indexOf(now) + step))] ?? now);
  useHotkeys([
    ['+', () => zoom(1)],
    ['shift++', () => zoom(1)],
    ['-', () => zoom(-1)],
  ]);
  return (
    <section className={classes.timeline} aria-label={t('timeline.label')}>
      <div className={classes.controls}>
        <SegmentedControl
          size="xs"
          value={by}
          onChange={(value) => group(value as Grouping)}
          data={[
            { value: 'storyline', label: t('timeline.storylines') },
            { value: 'organisation', label: t('timeline.organisations') },
          ]}
          aria-label={t('timeline.by')}
        />
        <SegmentedControl
          size="xs"
          value={span}
          onChange={(value) => see(value as Span)}
          data={NAMES.map((value) => ({ value, label: t(`timeline.span.${value}`) }))}
          aria-label={t('timeline.zoom')}
        />
        {length !== undefined && (
          <button type="button" className={classes.now} aria-pressed={following} onClick={follow}>
            {t('timeline.follow')}
          </button>
        )}
        <Legend />
      </div>
      <div
        ref={useMergedRef(scroller, sized)}
        className={classes.scroller}
        onScroll={({ currentTarget }) => setLeft(currentTarget.scrollLeft)}
        onWheel={({ deltaX, shiftKey }) => (deltaX || shiftKey) && release()}
        onPointerDown={(event) => event.target === scroller.current && release()}
        onKeyDown={walk.onKeyDown}
        role="group"
        aria-label={t('timeline.how')}
      >
        <div className={classes.content} style={{ '--track': `${scale.width}px` } as React.CSSProperties}>
          <div className={classes.axisRow}>
            <div ref={head} className={classes.name} />
            <Axis scale={scale} nights={nights} from={left - MARGIN} to={left + room + MARGIN} />
          </div>
          {lanes.map((lane) => (
            <LaneRow
              key={lane.id}
              lane={lane}
              scale={scale}
              from={left - MARGIN}
              to={left + room + MARGIN}
              reached={walk.reached?.lane === lane.id ? walk.reached.place : undefined}
              reach={walk.reach}
            />
          ))}
          <NowLine scale={scale} />
        </div>
      </div>
    </section>
  );
}
