import { ratingKey, standingRating, type State } from '@tocsin/engine';
import { tasksOf } from '@tocsin/scenario';
import { useTranslation } from 'react-i18next';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import classes from './report.module.css';

/** What is still to be done before the report can be handed out. */
export function Checks({ onShow }: { onShow: (statement: string) => void }) {
  const { t } = useTranslation('evaluation');
  const { unproven, unused, disputed, unrated } = useThrottledState(checked);
  const done = unproven.length + unused + disputed === 0;
  return (
    <section className={classes.checks} aria-labelledby="checks" data-done={done || undefined}>
      <h2 id="checks">{t('check.title')}</h2>
      <ul>
        {unproven.map(({ statement, title, text }) => (
          <li key={statement}>
            {t('check.unproven')}{' '}
            <button type="button" className={classes.link} onClick={() => onShow(statement)}>
              {title || text.slice(0, 60)}
            </button>
          </li>
        ))}
        {unused > 0 && <li>{t('check.unused', { count: unused })}</li>}
        {disputed > 0 && <li>{t('check.disputed', { count: disputed })}</li>}
        {unrated > 0 && <li>{t('check.unrated', { count: unrated })}</li>}
        {done && <li>{t('check.proven')}</li>}
      </ul>
    </section>
  );
}

function checked({ statements, observations, ratings, script }: State) {
  const written = Object.values(statements);
  const cited = new Set(written.flatMap((one) => one.observations));
  const standing = Object.values(ratings).map(standingRating);
  const rated = new Set(Object.values(ratings).map(({ subject }) => subject));
  return {
    unproven: written.filter(
      ({ cites, observations: seen, text, title }) => cites.length + seen.length === 0 && (text || title),
    ),
    unused: Object.values(observations).filter(
      ({ observation, withdrawn, kind }) =>
        withdrawn === undefined && kind !== 'neutral' && !cited.has(observation),
    ).length,
    disputed: standing.filter((one) => one === 'disputed').length,
    unrated: tasksOf(script?.objectives ?? []).filter(
      ({ task }) => !rated.has(ratingKey({ subject: `task:${task.id}` })),
    ).length,
  };
}
