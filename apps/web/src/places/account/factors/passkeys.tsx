import { browserSupportsWebAuthn, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../http/api';
import { Button } from '../../../ui/button';
import { Fault } from '../../../ui/fault';
import { useDate } from '../../../ui/use-date';
import classes from '../account.module.css';
import { WithPassword } from './with-password';

interface Passkey {
  id: string;
  device: string;
  createdAt: string;
  usedAt: string | null;
}
type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];

const passkeysQuery = queryOptions({
  queryKey: ['account', 'passkeys'],
  queryFn: () => ask<Passkey[]>('/account/passkeys'),
});

/** Asks the device for a key. @returns whether one was made: whoever thinks better of it has done nothing wrong */
async function made(password: string): Promise<boolean> {
  const optionsJSON = await ask<Options>('/account/passkeys/options', { method: 'POST', body: { password } });
  const response = await startRegistration({ optionsJSON }).catch((error: unknown) => {
    const given = error instanceof WebAuthnError ? error.cause : error;
    if (given instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(given.name))
      return undefined;
    throw error;
  });
  if (response) await ask('/account/passkeys', { method: 'POST', body: { response } });
  return response !== undefined;
}

/** The passkeys of one's account. */
export function Passkeys() {
  const { t } = useTranslation('account');
  const date = useDate();
  const queries = useQueryClient();
  const passkeys = useQuery(passkeysQuery);
  const again = () => queries.invalidateQueries(passkeysQuery);
  const remove = useMutation({
    mutationFn: (id: string) => ask(`/account/passkeys/${id}`, { method: 'DELETE' }),
    onSettled: again,
  });
  return (
    <section className={classes.section} aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{t('passkeys.title')}</h2>
      <p>{t('passkeys.what')}</p>
      {[passkeys, remove].map(({ error }, index) => error && <Fault key={index} error={error} />)}
      {!!passkeys.data?.length && (
        <ul className={classes.list}>
          {passkeys.data.map(({ id, device, createdAt, usedAt }) => (
            <li key={id} className={classes.row}>
              <div>
                <strong>{device || t('sessions.unknown')}</strong>
                <br />
                <span className="quiet">
                  {[
                    t('passkeys.made', { date: date(new Date(createdAt)) }),
                    usedAt && t('passkeys.used', { date: date(new Date(usedAt)) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              <Button
                size="xs"
                variant="default"
                loading={remove.isPending && remove.variables === id}
                onClick={() => remove.mutate(id)}
              >
                {t('passkeys.remove')}
                <span className="unseen"> {device}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {browserSupportsWebAuthn() ? (
        <WithPassword
          act={t('passkeys.add')}
          onProven={made}
          onDone={again}
          nothing={(added) => (added ? undefined : t('passkeys.cancelled'))}
        />
      ) : (
        <p className="quiet">{t('passkeys.unavailable')}</p>
      )}
    </section>
  );
}
