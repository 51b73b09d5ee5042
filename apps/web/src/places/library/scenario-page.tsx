import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountPlaces } from '../../frames/account/account-places';
import { Page } from '../../frames/page/page';
import { scenarioQuery } from '../../http/library-queries';
import { folderPath, ownScenarioQuery } from '../../http/scenario-queries';
import { urlOf } from '../../http/url-of';
import { useText } from '../../i18n/texts';
import { Empty } from '../../ui/empty';
import { Fault } from '../../ui/fault';
import { CopyScenario } from './copy-scenario';
import { Findings } from './findings';
import { InjectTable } from './inject-table';
import classes from './library.module.css';
import { MakeExercise } from './make-exercise';
import { Overview } from './overview';
import { scenarioSearch, type Shown } from './scenario-search';
import { Sharing } from './sharing';
import { Versions } from './versions';

const UUID = /^[0-9a-f]{8}-/;

/** One scenario: what it tells, who is in it, all its injects, and what the check finds. */
export function ScenarioPage() {
  const { t } = useTranslation(['library', 'shell']);
  const text = useText();
  const navigate = useNavigate();
  const { scenario: key = '' } = useParams({ strict: false });
  const { show: asked } = scenarioSearch(useSearch({ strict: false }));
  const scenario = useQuery(scenarioQuery(key));
  const owned = useQuery({ ...ownScenarioQuery(key), enabled: UUID.test(key) }).data;
  const { about, findings, playable } = scenario.data ?? {};
  const title = text(about?.title) || key;
  // What is wrong comes first where something is.
  const show = asked ?? (playable ? 'overview' : 'findings');
  const shown = show === 'versions' || show === 'sharing' || about ? show : 'findings';
  const go = (to: string | null) =>
    void navigate({ to: '.', search: to ? { show: to as Shown } : {}, replace: true } as never);
  /** A new version with errors is followed by what they are. */
  const afterUpload = async () => {
    const { data } = await scenario.refetch();
    if (data && !data.playable) go(null);
  };
  return (
    <Page title={title} wide actions={<AccountPlaces here="/scenarios" />}>
      <p className={classes.back}>
        <a href={urlOf('/scenarios')}>{t('back')}</a>
      </p>
      {scenario.isPending && <p role="status">{t('shell:loading')}</p>}
      {scenario.isError && <Fault error={scenario.error} again={() => void scenario.refetch()} />}
      {findings && (
        <>
          <div className={classes.lead}>
            <p>{text(about?.summary)}</p>
            <div className={classes.acts}>
              <a href={urlOf(folderPath(key))} download>
                {t('download')}
              </a>
              <CopyScenario scenario={key} title={title} />
              <MakeExercise scenario={owned ? key : (about?.id ?? key)} title={title} disabled={!playable} />
            </div>
          </div>
          {!playable && (
            <p className={classes.findings} role="status">
              {t(about ? 'unplayable' : 'onlyFindings')}
            </p>
          )}
          <Tabs value={shown} onChange={go} keepMounted={false}>
            <Tabs.List>
              {about && <Tabs.Tab value="overview">{t('show.overview')}</Tabs.Tab>}
              {about && (
                <Tabs.Tab value="injects">
                  {t('show.injects')} <span className="quiet">{about.injects}</span>
                </Tabs.Tab>
              )}
              <Tabs.Tab value="findings">
                {t('show.findings')} <span className="quiet">{findings.length}</span>
              </Tabs.Tab>
              {owned && (
                <Tabs.Tab value="versions">
                  {t('show.versions')} <span className="quiet">{owned.versions.length}</span>
                </Tabs.Tab>
              )}
              {owned?.may.share && <Tabs.Tab value="sharing">{t('show.sharing')}</Tabs.Tab>}
            </Tabs.List>
            {about && (
              <Tabs.Panel value="overview" pt="md">
                <Overview about={about} />
              </Tabs.Panel>
            )}
            {about && (
              <Tabs.Panel value="injects" pt="md">
                {about.injects === 0 ? (
                  <Empty title={t('noInjects')} />
                ) : (
                  <InjectTable scenario={key} about={about} />
                )}
              </Tabs.Panel>
            )}
            <Tabs.Panel value="findings" pt="md">
              <Findings findings={findings} />
            </Tabs.Panel>
            {owned && (
              <Tabs.Panel value="versions" pt="md">
                <Versions own={owned} title={title} onNew={() => void afterUpload()} />
              </Tabs.Panel>
            )}
            {owned?.may.share && (
              <Tabs.Panel value="sharing" pt="md">
                <Sharing own={owned} />
              </Tabs.Panel>
            )}
          </Tabs>
        </>
      )}
    </Page>
  );
}
