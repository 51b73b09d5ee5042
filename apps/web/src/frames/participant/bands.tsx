import { useTranslation } from 'react-i18next';
import { useCommand } from '../../commanding/use-command';
import { useLive } from '../../exercise/live/live-context';
import { useExercise } from '../../exercise/live/use-exercise';
import { SeatLink } from '../../exercise/seat/seat-link';
import { IncomingCall } from './arrivals/incoming-call';
import classes from './bands.module.css';
import { useConsole } from '../../exercise/seat/console-context';
import { Button } from '../../ui/button';

/** What everyone must know before they read on: a communications check, before STARTEX, after ENDEX, a call. */
export function Bands() {
  const { t } = useTranslation('console');
  const { person, readOnly } = useConsole();
  const { t: moments } = useTranslation('moments');
  const { past } = useLive();
  const { run, busy } = useCommand();
  const standing = useExercise((state) => state.standing);
  const surveyed = useExercise((state) => state.survey !== undefined && !state.surveyResult);
  const asked = useExercise((state) => state.commsCheck) && !person.hears;
  return (
    <div role="region" aria-label={t('bands.label')} className={classes.bands}>
      {readOnly && <p className={classes.band}>{past ? moments('past.readOnly') : t('preview.readOnly')}</p>}
      {asked && (
        <div className={classes.band} data-kind="ask">
          <p>
            <strong>{t('commsCheck.title')}</strong> {t('commsCheck.what')}
          </p>
          <Button
            size="xs"
            loading={busy}
            disabled={readOnly}
            onClick={() => void run({ type: 'AnswerCommsCheck' })}
          >
            {t('commsCheck.answer')}
          </Button>
        </div>
      )}
      {standing === 'ready' && (
        <p className={classes.band}>{person.hears ? t('bands.heard') : t('bands.ready')}</p>
      )}
      {standing === 'ended' && (
        <p className={classes.band}>
          <strong>{t('bands.endexTitle')}</strong> {t('bands.endex')}{' '}
          {surveyed && !readOnly && <SeatLink to="hotwash">{t('hotwash.please')}</SeatLink>}
        </p>
      )}
      {!readOnly && <IncomingCall />}
    </div>
  );
}
