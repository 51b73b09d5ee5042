import { useTranslation } from 'react-i18next';
import { arrow, onCircle } from './circle';
import { useChosen, useShown } from './shown';
import classes from './flow.module.css';

const SIZE = 420;
const RADIUS = 172;
const NODE = 15;
const WIDEST = 9;

interface Props {
  organisations: string[];
  /** Whose arrows alone are shown. */
  only: string | null;
  onOnly: (id: string | null) => void;
}

/** Organisations in a circle; the more one told another, the wider the arrow. The table beside it says the same. */
export function FlowGraph({ organisations, only, onOnly }: Props) {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const { choice, choose } = useChosen();
  const points = onCircle(organisations.length, { x: SIZE / 2, y: SIZE / 2 }, RADIUS);
  const all = organisations.flatMap((from, a) =>
    organisations.flatMap((to, b) => {
      const n = found.flow[from]?.[to] ?? 0;
      return n > 0 && from !== to ? [{ from, to, n, start: points[a]!, end: points[b]! }] : [];
    }),
  );
  const most = Math.max(...all.map(({ n }) => n));
  const arrows = all.filter(({ from, to }) => !only || only === from || only === to);
  return (
    <svg
      className={classes.graph}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={t('figures.graph', { count: all.length })}
    >
      {arrows.map(({ from, to, n, start, end }) => {
        const width = 1 + (n / most) * (WIDEST - 1);
        const { line, head } = arrow(start, end, NODE + 3, width);
        const own = `flow/${from}/${to}` as const;
        return (
          <g
            key={own}
            className={classes.arrow}
            data-chosen={choice === own || undefined}
            onClick={() => choose(own)}
          >
            <title>{`${tell.organisation(from)} → ${tell.organisation(to)}: ${n}`}</title>
            <path className={classes.shaft} d={line} strokeWidth={width} />
            <path d={head} />
          </g>
        );
      })}
      {organisations.map((id, index) => (
        <g
          key={id}
          className={classes.node}
          data-chosen={only === id || undefined}
          transform={`translate(${points[index]!.x} ${points[index]!.y})`}
          onClick={() => onOnly(only === id ? null : id)}
        >
          <title>{tell.organisation(id)}</title>
          <circle r={NODE} />
          <text textAnchor="middle" dy="0.35em">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
