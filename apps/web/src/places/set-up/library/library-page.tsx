import { aboutLanguage, splitDuration } from '@tocsin/words';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../http/api';
import { useText } from '../../../i18n/texts';
import { AccountPlaces } from '../../../frames/account/account-places';
import { Page } from '../../../frames/page/page';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import classes from './library.module.css';
import { scenariosQuery, type ScenarioSummary } from '../../../http/library-queries';
import { Button } from '../../../ui/button';
import { urlOf } from '../../../http/url-of';

/** The scenarios that are here; an exercise begins with one of them. */
export function LibraryPage() {
  const { t } = useTranslation('facilitator');
  const scenarios = useQuery(scenariosQuery);
  return (
    <Page title={t('library.title')} wide actions={<AccountPlaces here="/scenarios" />}>
      {scenarios.isError && <Fault error={scenarios.error} again={() => void scenarios.refetch()} />}
      {scenarios.data?.length === 0 && <Empty title={t('library.none')}>{t('library.noneNow')}</Empty>}
      <ul className={classes.list}>
        {scenarios.data?.map((one) => (
          <Scenario key={one.folder} {...one} />
        ))}
      </ul>
    </Page>
  );
}

function Scenario({
  id,
  title,
  summary,
  languages,
  organisations,
  injects,
  duration,
  findings,
  errors,
  broken,
}: ScenarioSummary) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation(['shell', 'terms']);
  const text = useText();
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const { days, hours, minutes } = splitDuration(duration);
  const length = [
    days && shell('terms:time.days', { count: days }),
    hours && shell('terms:time.hours', { count: hours }),
    minutes && shell('terms:time.minutes', { count: minutes }),
  ].filter(Boolean);
  const make = async () => {
    setBusy(true);
    try {
      const made = await ask<{ id: string; seat: string }>('/exercises', {
        method: 'POST',
        body: { scenario: id },
      });
      location.assign(urlOf(`/x/${made.id}/${made.seat}/people`));
    } catch (error) {
      setFault(error);
      setBusy(false);
    }
  };
  return (
    <li className={classes.scenario}>
      <div>
        <h2>{text(title) || id}</h2>
        <p>{text(summary)}</p>
        <p className="quiet">
          {[
            ...(duration ? [length.join(' ')] : []),
            t('library.organisations', { count: organisations }),
            t('library.injects', { count: injects }),
            languages.map((language) => aboutLanguage(language).name).join(', '),
          ].join(' · ')}
        </p>
        {findings > 0 && (
          <p className={classes.findings}>
            {t(broken ? 'library.broken' : 'library.findings', { count: findings })}
          </p>
        )}
        {errors.map(({ file, message }) => (
          <p key={file + message} lang="en" className="quiet">
            {file}: {message}
          </p>
        ))}
        {fault !== undefined && <Fault error={fault} />}
      </div>
      <Button
        disabled={broken}
        loading={busy}
        aria-label={t('library.makeOf', { title: text(title) })}
        onClick={() => void make()}
      >
        {t('library.make')}
      </Button>
    </li>
  );
}
