import { browserSupportsWebAuthn, startAuthentication, WebAuthnError } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { afterSignIn } from '../../frames/page/sign-in-link';
import { Button } from '../../ui/button';
import { Fault } from '../../ui/fault';
import classes from './entrance.module.css';

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Signing in with a key that this device keeps. */
export function WithPasskey() {
  const { t } = useTranslation('entrance');
  const signIn = useMutation({
    mutationFn: async () => {
      const optionsJSON = await ask<Options>('/session/passkey/options', { method: 'POST', body: {} });
      const response = await startAuthentication({ optionsJSON }).catch((error: unknown) => {
        const given = error instanceof WebAuthnError ? error.cause : error;
        if (given instanceof Error && ['NotAllowedError', 'AbortError'].includes(given.name))
          return undefined;
        throw error;
      });
      if (response) await ask('/session/passkey', { method: 'POST', body: { response } });
      return response !== undefined;
    },
    onSuccess: (isIn) => isIn && window.location.assign(afterSignIn(window.location)),
  });
  if (!browserSupportsWebAuthn()) return null;
  return (
    <div className={classes.other}>
      {signIn.isError && <Fault error={signIn.error} />}
      <div>
        <Button variant="default" loading={signIn.isPending} onClick={() => signIn.mutate()}>
          {t('signIn.passkey')}
        </Button>
      </div>
    </div>
  );
}
