import { CloseButton } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../exercise/live/live-context';
import { useStatus } from '../../exercise/live/use-exercise';
import { useTimes } from '../../exercise/time/use-times';
import classes from './connection-band.module.css';

const SHOWN_FOR = 15_000;

/** Says when there is no connection and what waits for it; on return, what was caught up. */
export function ConnectionBand() {
  const { t } = useTranslation('shell');
  const { wall } = useTimes();
  const { link, since, queued, unsent = 0, caughtUp } = useStatus();
  const { dismissCaughtUp, time } = useLive();
  useEffect(() => {
    if (caughtUp === undefined) return undefined;
    const timer = setTimeout(dismissCaughtUp, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [caughtUp, dismissCaughtUp]);
  return (
    <div role="status">
      {link === 'offline' && (
        <div className={classes.band} data-link="offline">
          <IconPlugConnectedX size={18} aria-hidden />
          <span>
            <strong>{t('connection.offline', { time: wall(since ?? time.now()) })}</strong>{' '}
            {t('connection.readable')} {queued > 0 && t('connection.queued', { count: queued })}
          </span>
        </div>
      )}
      {link === 'connected' && unsent > 0 && (
        <div className={classes.band} data-link="unsent">
          <IconPlugConnectedX size={18} aria-hidden />
          <span>{t('connection.unsent')}</span>
        </div>
      )}
      {link === 'connected' && caughtUp !== undefined && (
        <div className={classes.band}>
          <IconPlugConnected size={18} aria-hidden />
          <span>
            <strong>{t('connection.back')}</strong>{' '}
            {caughtUp === 0 ? t('connection.nothing') : t('connection.caughtUp', { count: caughtUp })}
          </span>
          <CloseButton size="sm" aria-label={t('dismiss')} onClick={dismissCaughtUp} />
        </div>
      )}
    </div>
  );
}
