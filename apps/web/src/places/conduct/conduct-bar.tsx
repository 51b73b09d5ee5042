import { Switch } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useHotkeys } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import { useExercise } from '../../exercise/live/use-exercise';
import { SeatLink } from '../../exercise/seat/seat-link';
import { Until } from '../../exercise/time/until';
import { useThrottledState } from '../../exercise/live/throttled-state';
import { nextInject } from '../../exercise/injects/due';
import { Presence } from './organisations/presence';
import { onKey } from '../../ui/keys';
import classes from './conduct-bar.module.css';
import { useChosen } from '../../exercise/selection/selection-context';
import { Button } from '../../ui/button';

interface Props {
  withTimeline: boolean;
  setWithTimeline: (shown: boolean) => void;
  /** Absent for those who only watch. */
  improvise?: () => void;
}

/** What comes next and in how long, who is here, and the way to improvise. */
export function ConductBar({ withTimeline, setWithTimeline, improvise }: Props) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const { select } = useChosen();
  const standing = useExercise((state) => state.standing);
  const phase = useExercise((state) => state.script?.phases.find(({ id }) => id === state.phase)?.title);
  const next = useThrottledState(nextInject);
  const goOn = () => next && select({ inject: next.number });
  useHotkeys([['N', onKey(goOn)]]);
  return (
    <div className={classes.bar}>
      {standing === 'ready' ? (
        <span className={classes.next}>
          {t('conduct.notStarted')} <SeatLink to="start">{t('conduct.toStart')}</SeatLink>
        </span>
      ) : standing === 'ended' ? (
        <span className={classes.next}>{t('conduct.ended')}</span>
      ) : next ? (
        <button type="button" className={classes.next} title="N" onClick={goOn}>
          <span className="quiet">{t('conduct.next')}</span> <span className="mono">#{next.number}</span>
          <span className={classes.title}>{text(next.title)}</span>
          <Until at={next.due ?? 0} />
        </button>
      ) : (
        <span className={classes.next}>{t('conduct.noneNext')}</span>
      )}
      <span className={classes.end}>
        {phase && <span className={classes.phase}>{text(phase)}</span>}
        <Presence />
        <Switch
          size="xs"
          label={t('conduct.timeline')}
          checked={withTimeline}
          onChange={({ currentTarget }) => setWithTimeline(currentTarget.checked)}
        />
        {improvise && standing === 'running' && (
          <Button size="xs" leftSection={<IconBolt size={14} />} title="I" onClick={improvise}>
            {t('improvise.open')}
          </Button>
        )}
      </span>
    </div>
  );
}
