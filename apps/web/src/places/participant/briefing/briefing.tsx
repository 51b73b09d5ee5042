import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { briefingQuery } from '../../../http/exercise-queries';
import { useLanguage, useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useExerciseName } from '../../../exercise/names/use-exercise-name';
import { usePlanned } from '../../../exercise/time/use-planned';
import { usePlace } from '../../../exercise/seat/seat';
import { Fault } from '../../../ui/fault';
import { Prose } from '../../../ui/prose';
import classes from './briefing.module.css';

/** What participants read before STARTEX, and the rules that hold. */
export function Briefing() {
  const { t } = useTranslation('console');
  const text = useText();
  const language = useLanguage();
  const briefing = useQuery(briefingQuery(usePlace()));
  const name = useExerciseName();
  const planned = usePlanned();
  const description = useExercise((state) => state.description);
  const start = useExercise((state) => state.exercise?.start);
  if (briefing.isError) return <Fault error={briefing.error} again={() => void briefing.refetch()} />;
  if (!briefing.data) return <p className="quiet">{t('message.loading')}</p>;
  const { summary, briefing: words } = briefing.data;
  const date =
    start && new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(new Date(`${start.date}T12:00`));
  return (
    <div className={classes.briefing}>
      <h2>{name}</h2>
      {planned && (
        <p>{t('briefing.planned', { when: [planned, description?.place].filter(Boolean).join(' · ') })}</p>
      )}
      {description?.classification && <p>{description.classification}</p>}
      {start && (
        <p className="quiet">{t('briefing.when', { date, time: start.time, timeZone: start.timeZone })}</p>
      )}
      <Prose>{text(summary)}</Prose>
      {words && <Prose>{text(words)}</Prose>}
      <h3>{t('briefing.rules')}</h3>
      <ul className={classes.rules}>
        <li>{t('briefing.rule1')}</li>
        <li>{t('briefing.rule2')}</li>
        <li>{t('briefing.rule3')}</li>
        <li>{t('briefing.rule4')}</li>
      </ul>
    </div>
  );
}
