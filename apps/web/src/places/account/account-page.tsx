import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccountPlaces } from '../../frames/account/account-places';
import { Page } from '../../frames/page/page';
import { Fault } from '../../ui/fault';
import { accountQuery } from './account-queries';
import { ChangePassword } from './change-password';
import { MySessions } from './my-sessions';
import { Passkeys } from './factors/passkeys';
import { SecondFactor } from './factors/second-factor';
import { NameForm } from './name-form';

/** One's own account: name, password, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const account = useQuery(accountQuery);
  return (
    <Page title={t('title')} actions={<AccountPlaces here="/account" />}>
      {account.isError && <Fault error={account.error} again={() => void account.refetch()} />}
      {account.data && (
        <>
          <p className="quiet">
            {[account.data.email, t(`role.${account.data.role}`), account.data.organisation]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {account.data.hasPassword ? (
            <>
              <NameForm name={account.data.name} />
              <ChangePassword email={account.data.email} />
              <Passkeys />
              <SecondFactor on={account.data.totp} codesLeft={account.data.recoveryCodes} />
            </>
          ) : (
            <p>{t('atProvider')}</p>
          )}
          <MySessions />
        </>
      )}
    </Page>
  );
}
