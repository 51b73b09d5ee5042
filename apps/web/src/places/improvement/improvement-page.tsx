import { useMediaQuery } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccountPlaces } from '../../frames/account/account-places';
import { Page } from '../../frames/page/page';
import { Empty } from '../../ui/empty';
import { Fault } from '../../ui/fault';
import { ActionDrawer } from './action-drawer';
import { ActionList } from './action-list';
import { ActionTable } from './action-table';
import { Filters } from './filters';
import classes from './improvement.module.css';
import { actionsQuery } from './improvement-queries';
import { Reminder } from './reminder';
import { usePlanSearch } from './use-plan-search';
import { Button } from '../../ui/button';

/** The improvement plan of this installation: what follows from exercises, who does it, by when. */
export function ImprovementPage() {
  const { t } = useTranslation('improvement');
  const { open, filter, show, narrow, clear } = usePlanSearch();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const all = useQuery(actionsQuery());
  const found = useQuery(actionsQuery(filter));
  const distinct = (values: string[]) => [...new Set(values)].filter(Boolean).sort();
  const owners = distinct((all.data ?? []).map(({ owner }) => owner));
  const capabilities = distinct((all.data ?? []).map(({ capability }) => capability));
  const Actions = phone ? ActionList : ActionTable;
  const actions = found.data ?? [];
  const begin = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => show('new')}>
      {t('new')}
    </Button>
  );
  return (
    <Page title={t('title')} wide actions={<AccountPlaces here="/improvement" />}>
      {found.isError && <Fault error={found.error} again={() => void found.refetch()} />}
      {all.data?.length === 0 && (
        <Empty title={t('none.title')}>
          <p>{t('none.now')}</p>
          {begin}
        </Empty>
      )}
      {all.data && all.data.length > 0 && (
        <>
          <div className={classes.head}>
            <Reminder />
            {begin}
          </div>
          <Filters filter={filter} owners={owners} onChange={narrow} />
          <p className="unseen" role="status">
            {t('filter.found', { count: actions.length })}
          </p>
          {found.data && actions.length === 0 && (
            <Empty title={t('none.match')}>
              <Button variant="default" size="xs" onClick={clear}>
                {t('none.clear')}
              </Button>
            </Empty>
          )}
          {actions.length > 0 && <Actions actions={actions} onOpen={show} />}
        </>
      )}
      <ActionDrawer id={open} owners={owners} capabilities={capabilities} onClose={() => show()} />
    </Page>
  );
}
