import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccountPlaces } from '../../frames/account/account-places';
import { Page } from '../../frames/page/page';
import { urlOf } from '../../http/url-of';
import { Fault } from '../../ui/fault';
import { AccountRow } from './account-row';
import classes from './account.module.css';
import { accountQuery, accountsQuery } from './account-queries';
import { InviteAccount } from './invite-account';

/** The accounts of the installation, for administrators. */
export function AccountsPage() {
  const { t } = useTranslation('account');
  const own = useQuery(accountQuery);
  const accounts = useQuery(accountsQuery);
  return (
    <Page title={t('accounts.title')} wide actions={<AccountPlaces here="/accounts" />}>
      {accounts.isError && <Fault error={accounts.error} again={() => void accounts.refetch()} />}
      {accounts.data && (
        <>
          <ul className={`${classes.section} ${classes.list}`}>
            {accounts.data.map((account) => (
              <AccountRow key={account.id} account={account} isOwn={account.email === own.data?.email} />
            ))}
          </ul>
          <InviteAccount />
          <p>
            <a href={urlOf('/api/audit/log.jsonl')} download>
              {t('accounts.audit')}
            </a>
          </p>
        </>
      )}
    </Page>
  );
}
