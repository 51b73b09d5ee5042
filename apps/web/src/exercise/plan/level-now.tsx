import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import { useExercise } from '../live/use-exercise';
import { useTimes } from '../time/use-times';
import classes from './level-now.module.css';
import { usePlan } from './use-plan';

/** The level of the emergency plan, like the weather: always in the same corner while it is not at rest. */
export function LevelNow() {
  const { t } = useTranslation('plan');
  const text = useText();
  const { stamp } = useTimes();
  const plan = usePlan();
  const now = useExercise((state) => state.plan);
  const level = plan?.levels.find(({ id }) => id === now?.level);
  if (!plan || !level || level.id === plan.levels[0]?.id) return null;
  return (
    <span className={classes.level} title={t('ladder.title')}>
      {text(level.title)} <span>{stamp(now?.since ?? 0)}</span>
    </span>
  );
}
