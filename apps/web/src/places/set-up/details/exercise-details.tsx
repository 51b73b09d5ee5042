import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useExerciseName } from '../../../exercise/names/use-exercise-name';
import { useSeat } from '../../../exercise/seat/seat';
import { usePlanned } from '../../../exercise/time/use-planned';
import { Button } from '../../../ui/button';
import classes from './details.module.css';
import { EditDetails } from './edit-details';
import { TakeOver } from './take-over';

/** What the exercise is called, when and where it is planned; its facilitators change it until ENDEX. */
export function ExerciseDetails() {
  const { t } = useTranslation('facilitator');
  const name = useExerciseName();
  const planned = usePlanned();
  const { place, classification } = useExercise((state) => state.description) ?? {};
  const standing = useExercise((state) => state.standing);
  const { part } = useSeat();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <section className={classes.details} aria-label={t('details.title')}>
      <p>
        <strong>{name}</strong>
        <span className="quiet">
          {[planned ?? t('details.unplanned'), place, classification].filter(Boolean).join(' · ')}
        </span>
      </p>
      {part === 'facilitator' && standing !== 'ended' && (
        <Button size="compact-xs" variant="default" onClick={open}>
          {t('details.edit')}
        </Button>
      )}
      {part === 'facilitator' && standing === 'ready' && <TakeOver />}
      {opened && <EditDetails onClose={close} />}
    </section>
  );
}
