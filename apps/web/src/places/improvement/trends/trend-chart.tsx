import { Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useDate } from '../../../ui/use-date';
import { roundAbove } from './chart-scale';
import { ScenarioMark } from './scenario-mark';
import classes from './trends.module.css';
import type { PlayedExercise, TrendFigure } from './trends-query';
import { useFiguresSaid } from './use-figures-said';

interface Props {
  figure: TrendFigure;
  /** In the order in which they were played. */
  exercises: PlayedExercise[];
  scenarios: string[];
}

const HEIGHT = 190;
const TOP = 24;
const BOTTOM = 150;
const LEFT = 40;
const RIGHT = 16;
const LEAST_STEP = 52;

/** One figure over exercises. Exercises of the same scenario are joined; what was not measured has no point. */
export function TrendChart({ figure: { id, unit }, exercises, scenarios }: Props) {
  const { t } = useTranslation(['improvement', 'terms']);
  const text = useText();
  const date = useDate();
  const { value, rests, reading } = useFiguresSaid();
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const width = Math.max(room, LEFT + RIGHT + exercises.length * LEAST_STEP);
  const step = (width - LEFT - RIGHT) / exercises.length;
  const x = (place: number) => LEFT + (place + 0.5) * step;
  const values = exercises.flatMap(({ readings }) => readings[id].value ?? []);
  const most = unit === 'percent' ? 100 : roundAbove(Math.max(0, ...values));
  const y = (one: number) => BOTTOM - (one / most) * (BOTTOM - TOP);
  const joined = scenarios.flatMap((scenario) => {
    const own = exercises.flatMap((one, index) => (one.scenario === scenario ? [{ one, place: index }] : []));
    return own.slice(1).flatMap(({ one, place }, index) => {
      const before = own[index]!;
      const [from, to] = [before.one.readings[id].value, one.readings[id].value];
      if (from === undefined || to === undefined) return [];
      return [{ key: one.id, x1: x(before.place), y1: y(from), x2: x(place), y2: y(to) }];
    });
  });
  return (
    <div
      ref={ref}
      className={classes.chart}
      tabIndex={0}
      role="region"
      aria-label={t(`terms:figure.${id}.title`)}
    >
      {room > 0 && (
        <svg width={width} height={HEIGHT} role="group" aria-label={t(`terms:figure.${id}.title`)}>
          {[0, most / 2, most].map((tick) => (
            <g key={tick} aria-hidden>
              <line className={classes.grid} x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
              <text className={classes.tick} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          {joined.map(({ key, ...line }) => (
            <line key={key} className={classes.join} {...line} />
          ))}
          {exercises.map(({ id: exercise, title, scenario, started, readings }, index) => {
            const one = readings[id];
            const said = t('trends.point', {
              exercise: text(title),
              date: date(new Date(started), true),
              value: [reading(one, unit), rests(one, unit)].filter(Boolean).join(', '),
            });
            return (
              <Tooltip key={exercise} label={said} multiline maw={280}>
                <g className={classes.point} tabIndex={0} role="img" aria-label={said}>
                  <rect x={x(index) - step / 2} y={TOP - 20} width={step} height={BOTTOM - TOP + 24} />
                  {one.value === undefined ? (
                    <text
                      className={classes.notMeasured}
                      transform={`translate(${x(index) + 4} ${BOTTOM - 8}) rotate(-90)`}
                    >
                      {t('trends.notMeasured')}
                    </text>
                  ) : (
                    <>
                      <g transform={`translate(${x(index)} ${y(one.value)})`}>
                        <ScenarioMark nth={scenarios.indexOf(scenario)} />
                      </g>
                      <text className={classes.value} x={x(index)} y={y(one.value) - 10} textAnchor="middle">
                        {value(one.value, unit)}
                      </text>
                    </>
                  )}
                  <text className={classes.tick} x={x(index)} y={BOTTOM + 18} textAnchor="middle">
                    {index + 1}
                  </text>
                  <text className={classes.tick} x={x(index)} y={BOTTOM + 34} textAnchor="middle">
                    {`n ${one.n}`}
                  </text>
                </g>
              </Tooltip>
            );
          })}
        </svg>
      )}
    </div>
  );
}
