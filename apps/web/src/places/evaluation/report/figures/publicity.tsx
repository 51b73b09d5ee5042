import { playedSteps, STEP } from '@tocsin/report';
import { Table } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { axisOf } from './axis';
import { CountCell } from './count';
import chartsClasses from './charts.module.css';
import classes from './figures.module.css';
import { Part } from './part';
import { Scrolled } from './scrolled';
import { useChosen, useShown } from './shown';
import { TimeMarks } from './time-marks';

const HEIGHT = 84;
const KINDS = ['press', 'statements'] as const;

/** What the public heard of the press, above, and of the authorities, below. */
export function Publicity() {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const { choose } = useChosen();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { publicity, state } = found;
  const { stamp } = tell;
  const played = playedSteps(publicity.press.length, state);
  const heard = played.filter((place) => KINDS.some((kind) => publicity[kind][place]! > 0));
  if (heard.length === 0)
    return (
      <Part id="publicity">
        <p className="quiet">{t('figures.none')}</p>
      </Part>
    );
  const most = Math.max(...KINDS.flatMap((kind) => publicity[kind]));
  const axis = axisOf(found);
  const tall = (n: number) => (n / most) * HEIGHT;
  const column = (place: number) => {
    const left = axis.share(place * STEP) * width;
    return { x: left + 0.5, width: Math.max(2, axis.share((place + 1) * STEP) * width - left - 1) };
  };
  return (
    <Part id="publicity">
      <p className={classes.legend} aria-hidden>
        {KINDS.map((kind) => (
          <span key={kind}>
            <i data-public={kind} /> {tell.t(kind)}
          </span>
        ))}
      </p>
      <div ref={ref} className={chartsClasses.chart}>
        {width > 0 && (
          <svg width={width} height={2 * HEIGHT + 28} aria-hidden>
            {heard.flatMap((place) =>
              KINDS.filter((kind) => publicity[kind][place]! > 0).map((kind) => {
                const n = publicity[kind][place]!;
                const top = kind === 'press' ? HEIGHT + 14 - tall(n) : HEIGHT + 14;
                const { x, width: wide } = column(place);
                return (
                  <g key={`${kind}${place}`} onClick={() => choose(`${kind}/${place}`)}>
                    <title>{`${stamp(place * STEP)}: ${n}, ${tell.t(kind)}`}</title>
                    <rect
                      className={chartsClasses.column}
                      data-public={kind}
                      x={x}
                      width={wide}
                      y={top}
                      height={tall(n)}
                    />
                    <text
                      className={chartsClasses.rung}
                      x={x + wide / 2}
                      y={kind === 'press' ? top - 3 : top + tall(n) + 12}
                      textAnchor="middle"
                    >
                      {n}
                    </text>
                  </g>
                );
              }),
            )}
            <line className={chartsClasses.base} x2={width} y1={HEIGHT + 14} y2={HEIGHT + 14} />
          </svg>
        )}
        <TimeMarks axis={axis} width={width} />
      </div>
      <details>
        <summary>{t('figures.asTable')}</summary>
        <Scrolled
          label={tell.t('counts.publicity.title')}
          heads={[tell.t('time'), tell.t('press'), tell.t('statements')]}
        >
          <Table.Tbody>
            {heard.map((place) => (
              <Table.Tr key={place}>
                <Table.Th scope="row">{stamp(place * STEP)}</Table.Th>
                {KINDS.map((kind) => (
                  <Table.Td key={kind}>
                    <CountCell
                      n={publicity[kind][place]!}
                      choice={`${kind}/${place}`}
                      label={`${stamp(place * STEP)}, ${tell.t(kind)}`}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Scrolled>
      </details>
    </Part>
  );
}
