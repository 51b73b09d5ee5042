import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../http/api';
import { accountQuery } from '../account-queries';
import classes from '../account.module.css';
import { RecoveryCodes } from './recovery-codes';
import { SetUpApp, type Begun } from './set-up-app';
import { WithPassword } from './with-password';

/** An app that shows codes, asked for beside the password: off, being set up, or on. */
export function SecondFactor({ on, codesLeft }: { on: boolean; codesLeft: number }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [begun, setBegun] = useState<Begun>();
  const [codes, setCodes] = useState<string[]>();
  const again = () => queries.invalidateQueries(accountQuery);
  return (
    <section className={classes.section} aria-labelledby="factor-title">
      <h2 id="factor-title">{t('factor.title')}</h2>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
      ) : begun && !on ? (
        <SetUpApp
          begun={begun}
          onDone={async (made) => {
            setCodes(made);
            setBegun(undefined);
            await again();
          }}
        />
      ) : on ? (
        <>
          <p>
            {t('factor.on')} {t('factor.left', { count: codesLeft })}
          </p>
          <WithPassword
            key="off"
            act={t('factor.remove')}
            onProven={(password) => ask('/account/totp/removal', { method: 'POST', body: { password } })}
            onDone={again}
          />
        </>
      ) : (
        <>
          <p>{t('factor.off')}</p>
          <WithPassword
            key="on"
            act={t('factor.setUp')}
            onProven={(password) => ask<Begun>('/account/totp', { method: 'POST', body: { password } })}
            onDone={setBegun}
          />
        </>
      )}
    </section>
  );
}
