import { useElementSize } from '@mantine/hooks';
import { axisOf } from './axis';
import { EventLinks } from './event-links';
import chartsClasses from './charts.module.css';
import classes from './figures.module.css';
import { Part } from './part';
import { useShown } from './shown';
import { TimeMarks } from './time-marks';

const ROW = 38;

/** The level of the plan, step by step. */
export function Level() {
  const { found, tell } = useShown();
  const { levels, state } = found;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const ladder = Object.keys(state.plan?.titles ?? {}).filter((key) => key.startsWith('level:'));
  if (levels.length === 0 || ladder.length === 0)
    return (
      <Part id="level">
        <p className="quiet">{tell.t('noLevel')}</p>
      </Part>
    );
  const axis = axisOf(found);
  const height = ladder.length * ROW;
  const y = (rank: number) => height - rank * ROW - 8;
  const x = (at: number) => axis.share(at) * width;
  const path = levels.map(({ at, rank }) => `H${x(at)}V${y(rank)}`).join('');
  return (
    <Part id="level">
      <div ref={ref} className={chartsClasses.chart}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden>
            {ladder.map((key, rank) => (
              <line key={key} className={chartsClasses.grid} x2={width} y1={y(rank)} y2={y(rank)} />
            ))}
            {axis.nights.map((share) => (
              <line
                key={share}
                className={chartsClasses.night}
                x1={share * width}
                x2={share * width}
                y2={height}
              />
            ))}
            <path className={chartsClasses.steps} d={`M0 ${y(0)}${path}H${width}`} />
            {ladder.map((key, rank) => (
              <text key={key} className={chartsClasses.rung} x={2} y={y(rank) - 7}>
                {tell.plan('level', key.slice('level:'.length))}
              </text>
            ))}
          </svg>
        )}
        <TimeMarks axis={axis} width={width} />
      </div>
      <ol className={classes.list}>
        {levels.map(({ seq, level }) => (
          <li key={seq}>
            <b>{tell.plan('level', level)}</b> <EventLinks events={[seq]} />
          </li>
        ))}
      </ol>
    </Part>
  );
}
