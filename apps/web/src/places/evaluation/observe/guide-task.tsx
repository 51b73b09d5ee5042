import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useRating } from '../ratings/use-rating';
import { RatingMark } from '../ratings/rating-mark';
import { useTimes } from '../../../exercise/time/use-times';
import type { Guidance } from './guide-of';
import classes from './observe.module.css';

interface Props {
  guided: Guidance;
  chosen: boolean;
  organisation: string | undefined;
  /** Exercise time. */
  now: number;
  onChoose: () => void;
}

/** One critical task: its target, whether it was observed, one's own rating, and whether it is about to be seen. */
export function GuideTask({ guided, chosen, organisation, now, onChoose }: Props) {
  const { t } = useTranslation('evaluation');
  const text = useText();
  const { length } = useTimes();
  const { task, target, observed, happening, coming } = guided;
  const { own } = useRating(`task:${task.id}`, organisation);
  return (
    <li>
      <div className={classes.task} data-chosen={chosen || undefined}>
        <button type="button" data-row aria-pressed={chosen} onClick={onChoose}>
          <span className={classes.taskTitle}>{text(task.title)}</span>
          <span className={classes.small}>{text(target.title)}</span>
          <span className={classes.small}>
            {coming !== undefined && coming > now ? (
              <b className={classes.soon}>{t('guide.coming', { length: length(coming - now) })}</b>
            ) : (
              happening && <b className={classes.happening}>{t('guide.happening')}</b>
            )}{' '}
            {t('guide.observed', { count: observed })}
          </span>
        </button>
        <RatingMark rating={own} />
      </div>
    </li>
  );
}
