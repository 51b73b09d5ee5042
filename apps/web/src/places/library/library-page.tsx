import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccountPlaces } from '../../frames/account/account-places';
import { Page } from '../../frames/page/page';
import { scenariosQuery } from '../../http/library-queries';
import { urlOf } from '../../http/url-of';
import { Empty } from '../../ui/empty';
import { Fault } from '../../ui/fault';
import classes from './library.module.css';
import { ScenarioCard } from './scenario-card';
import { Upload } from './upload';

/** The scenarios that are here; an exercise begins with one of them. */
export function LibraryPage() {
  const { t } = useTranslation(['library', 'shell']);
  const scenarios = useQuery(scenariosQuery);
  return (
    <Page title={t('title')} wide actions={<AccountPlaces here="/scenarios" />}>
      {scenarios.isPending && <p role="status">{t('shell:loading')}</p>}
      {scenarios.isError && <Fault error={scenarios.error} again={() => void scenarios.refetch()} />}
      <Upload onDone={({ scenario }) => location.assign(urlOf(`/scenarios/${scenario}`))} />
      {scenarios.data?.length === 0 && <Empty title={t('none')}>{t('noneNow')}</Empty>}
      {([true, false] as const).map((own) => {
        const shown = scenarios.data?.filter((one) => (one.own !== undefined) === own) ?? [];
        if (shown.length === 0) return null;
        return (
          <section key={String(own)} aria-label={t(own ? 'own' : 'ready')}>
            <h2 className={classes.part}>{t(own ? 'own' : 'ready')}</h2>
            <ul className={classes.list}>
              {shown.map((one) => (
                <ScenarioCard key={one.key} scenario={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}
