import type { State } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { useTranslation } from 'react-i18next';
import { useThrottledState } from '../../exercise/live/throttled-state';
import { useText } from '../../i18n/texts';
import { Countdown } from '../../exercise/time/countdown';
import { useTimes } from '../../exercise/time/use-times';
import classes from './wall.module.css';

const logged = ({ logEntries }: State) =>
  Object.values(logEntries)
    .filter(({ common }) => common)
    .sort((a, b) => b.wall - a.wall)
    .slice(0, 3);
const meetings = ({ cells }: State) => Object.values(cells).sort((a, b) => a.next - b.next);

/** When the cells meet next, and what the authorities logged last. */
export function RoomNow({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { stamp } = useTimes();
  const cells = useThrottledState(meetings);
  const entries = useThrottledState(logged);
  if (cells.length + entries.length === 0) return null;
  return (
    <ul className={classes.news}>
      {cells.map(({ cell, next }) => (
        <li key={cell}>
          <span className="quiet">
            {stamp(next)} · {t('cells.next')} <Countdown to={next} />
          </span>
          <strong>{text(plan.cells.find(({ id }) => id === cell)?.title)}</strong>
        </li>
      ))}
      {entries.map(({ entry, at, source, grading, text: words }) => (
        <li key={entry}>
          <span className="quiet">
            {stamp(at)} {source} {grading && grading.source + grading.information}
          </span>
          <strong>{words}</strong>
        </li>
      ))}
    </ul>
  );
}
