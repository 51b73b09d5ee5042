import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { AccountPlaces } from '../../../frames/account/account-places';
import { Page } from '../../../frames/page/page';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { ScenarioMark } from './scenario-mark';
import { TrendPanel } from './trend-panel';
import { TrendTable } from './trend-table';
import classes from './trends.module.css';
import { trendsQuery } from './trends-query';
import { urlOf } from '../../../http/url-of';

/** Whether exercises show progress: the same figures over all that have ended. */
export function TrendsPage() {
  const { t } = useTranslation('improvement');
  const text = useText();
  const navigate = useNavigate();
  const { scenario } = useSearch({ strict: false }) as { scenario?: string };
  const trends = useQuery(trendsQuery);
  const { figures = [], exercises: all = [] } = trends.data ?? {};
  // A scenario keeps its mark when others are left out.
  const scenarios = [...new Set(all.map((one) => one.scenario))];
  const titleOf = (id: string) => text(all.findLast((one) => one.scenario === id)?.title) || id;
  const exercises = all.filter((one) => !scenario || one.scenario === scenario);
  const shown = scenarios.filter((id) => exercises.some((one) => one.scenario === id));
  const { t: shell } = useTranslation('shell');
  return (
    <Page title={t('trends.title')} wide actions={<AccountPlaces here="/trends" />}>
      {trends.isPending && <p role="status">{shell('loading')}</p>}
      {trends.isError && <Fault error={trends.error} again={() => void trends.refetch()} />}
      {trends.data && all.length === 0 && (
        <Empty title={t('trends.none')}>
          <p>{t('trends.noneNow')}</p>
          <a href={urlOf('/exercises')}>{t('trends.toExercises')}</a>
        </Empty>
      )}
      {all.length > 0 && (
        <>
          <p className={classes.what}>{t('trends.what')}</p>
          <div className={classes.head}>
            <Select
              size="xs"
              label={t('trends.scenario')}
              placeholder={t('trends.every')}
              clearable
              value={scenario ?? null}
              onChange={(id) =>
                void navigate({
                  to: '.',
                  search: (id ? { scenario: id } : {}) as never,
                  replace: true,
                  resetScroll: false,
                })
              }
              data={scenarios.map((id) => ({ value: id, label: titleOf(id) }))}
            />
            <ul className={classes.legend}>
              {shown.map((id) => (
                <li key={id}>
                  <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden>
                    <ScenarioMark nth={scenarios.indexOf(id)} />
                  </svg>
                  {titleOf(id)}
                </li>
              ))}
            </ul>
          </div>
          <p role="status" className={classes.note}>
            {exercises.length === 1 ? t('trends.single') : shown.length > 1 ? t('trends.mixed') : ''}
          </p>
          <div className={classes.panels}>
            {figures.map((figure) => (
              <TrendPanel key={figure.id} figure={figure} exercises={exercises} scenarios={scenarios} />
            ))}
          </div>
          <TrendTable figures={figures} exercises={exercises} scenarios={scenarios} />
        </>
      )}
    </Page>
  );
}
