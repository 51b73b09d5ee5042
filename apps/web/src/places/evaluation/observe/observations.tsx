import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { usePlace } from '../../../exercise/seat/seat';
import { useRefusal } from '../../../ui/use-refusal';
import { useTimes } from '../../../exercise/time/use-times';
import { ObservationRow } from './observation-row';
import classes from './observe.module.css';
import type { Outgoing } from './outbox';
import { Button } from '../../../ui/button';

interface Props {
  waiting: Outgoing[];
  onDrop: (id: string) => void;
}

/** What has been observed, newest first; on top what still waits in this browser. */
export function Observations({ waiting, onDrop }: Props) {
  const { t } = useTranslation('evaluation');
  const { seat } = usePlace();
  const { stamp } = useTimes();
  const words = useRefusal();
  const [all, showAll] = useState(false);
  const observations = useExercise((state) =>
    Object.values(state.observations)
      .filter(({ withdrawn }) => withdrawn === undefined)
      .filter(({ person }) => all || person === seat)
      .sort((a, b) => b.moment - a.moment || b.seq - a.seq),
  );
  return (
    <section className={classes.made} aria-labelledby="made">
      <div className={classes.madeHead}>
        <h2 id="made">{t('observe.made', { count: observations.length })}</h2>
        <Switch
          size="xs"
          label={t('observe.ofAll')}
          checked={all}
          onChange={({ currentTarget }) => showAll(currentTarget.checked)}
        />
      </div>
      <ul className={classes.rows}>
        {waiting.map(({ id, command, refused, photos }) => (
          <li key={id} className={classes.observation} data-waiting>
            <p className={classes.small}>
              {command.moment !== undefined && <span className="mono">{stamp(command.moment)}</span>} ·{' '}
              <b>{t(refused ? 'observe.refused' : 'observe.waiting')}</b>
              {refused && ` ${words(refused)}`}
              {photos.length > 0 && ` · ${t('observe.photos', { count: photos.length })}`}
            </p>
            <p>{command.text}</p>
            {refused && (
              <Button size="compact-xs" variant="default" onClick={() => onDrop(id)}>
                {t('observe.discard')}
              </Button>
            )}
          </li>
        ))}
        {observations.map((one) => (
          <ObservationRow key={one.observation} observation={one} />
        ))}
      </ul>
      {waiting.length + observations.length === 0 && <p className="quiet">{t('observe.none')}</p>}
    </section>
  );
}
