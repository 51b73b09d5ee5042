import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccountPlaces } from '../../frames/account/account-places';
import { Page } from '../../frames/page/page';
import { scenariosQuery } from '../../http/library-queries';
import { Empty } from '../../ui/empty';
import { Fault } from '../../ui/fault';
import classes from './library.module.css';
import { ScenarioCard } from './scenario-card';

/** The scenarios that are here; an exercise begins with one of them. */
export function LibraryPage() {
  const { t } = useTranslation(['library', 'shell']);
  const scenarios = useQuery(scenariosQuery);
  return (
    <Page title={t('title')} wide actions={<AccountPlaces here="/scenarios" />}>
      {scenarios.isPending && <p role="status">{t('shell:loading')}</p>}
      {scenarios.isError && <Fault error={scenarios.error} again={() => void scenarios.refetch()} />}
      {scenarios.data?.length === 0 && <Empty title={t('none')}>{t('noneNow')}</Empty>}
      <ul className={classes.list}>
        {scenarios.data?.map((one) => (
          <ScenarioCard key={one.key} scenario={one} />
        ))}
      </ul>
    </Page>
  );
}
