import { Anchor, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../exercise/live/use-exercise';
import { forget } from '../../exercise/offline/stored-exercises';
import { Button } from '../../ui/button';
import { useRefusal } from '../../ui/use-refusal';
import { Page } from '../page/page';
import { usePlace } from '../../exercise/seat/seat';
import { urlOf } from '../../http/url-of';
import { signInFrom } from '../page/sign-in-link';

/** The server does not let this seat in, or no longer: the session has ended, here or on another device. */
export function RefusedPage() {
  const { t } = useTranslation('shell');
  const { refusal } = useStatus();
  const words = useRefusal();
  const { exercise, seat } = usePlace();
  const code = refusal?.code ?? '';
  const isOut = code === 'not-signed-in' || code.startsWith('session-');
  useEffect(() => void forget({ exercise, seat }), [exercise, seat]);
  return (
    <Page title={t(isOut ? 'seat.signedOut' : 'seat.refused')}>
      <p role="alert">{words(refusal)}</p>
      <Group>
        {isOut && (
          <Button component="a" href={signInFrom(window.location)}>
            {t('seat.signIn')}
          </Button>
        )}
        <Anchor href={urlOf('/')}>{t('lost.home')}</Anchor>
      </Group>
    </Page>
  );
}
