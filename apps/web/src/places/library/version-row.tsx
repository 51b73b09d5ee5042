import { NativeSelect } from '@mantine/core';
import type { OwnScenario, ScenarioVersion } from '@tocsin/protocol';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folderPath, restoreVersion, scenariosHaveChanged } from '../../http/scenario-queries';
import { urlOf } from '../../http/url-of';
import { Button } from '../../ui/button';
import { useDate } from '../../ui/use-date';
import { useRefusalNotice } from '../../ui/use-refusal';
import { Changes } from './changes';
import classes from './versions.module.css';

/** One version: who made it, when, what it says of itself, and what changed since another one. */
export function VersionRow({ version, own }: { version: ScenarioVersion; own: OwnScenario }) {
  const { t } = useTranslation('library');
  const date = useDate();
  const queries = useQueryClient();
  const { number, by, at, origin, originOf, note, leftBehind, findings, injects } = version;
  const [compared, setCompared] = useState(false);
  const [from, setFrom] = useState(number - 1);
  const newest = number === own.versions[0]?.number;
  const restore = useMutation({
    mutationFn: () => restoreVersion(own.id, number),
    onSuccess: async (made) => {
      await scenariosHaveChanged(queries);
      notifications.show({ message: t('restored', { number: made.version }) });
    },
    onError: useRefusalNotice(),
  });
  const facts = [
    date(new Date(at), true),
    by,
    t(`origin.${origin}`, { of: originOf ?? '' }),
    t('injects', { count: injects }),
    ...(findings ? [t('findings', { count: findings })] : []),
  ];
  return (
    <li>
      <h3>
        {t('version', { number })}
        {newest && own.versions.length > 1 && <span className="quiet"> · {t('newest')}</span>}
      </h3>
      <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>
      {note && <p>{note}</p>}
      {leftBehind.length > 0 && (
        <>
          <p>{t('leftBehind')}</p>
          <ul lang="en">
            {leftBehind.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.acts}>
        {number > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {t('compare')}
            <span className="unseen"> {t('version', { number })}</span>
          </Button>
        )}
        {!newest && own.may.change && (
          <Button
            size="compact-sm"
            variant="default"
            loading={restore.isPending}
            aria-label={t('restoreOf', { number })}
            onClick={() => restore.mutate()}
          >
            {t('restore')}
          </Button>
        )}
        <a href={urlOf(folderPath(own.id, number))} download>
          {t('download')}
          <span className="unseen"> {t('version', { number })}</span>
        </a>
      </div>
      {compared && (
        <>
          {number > 2 && (
            <NativeSelect
              className={classes.since}
              size="xs"
              label={t('since')}
              value={from}
              onChange={({ currentTarget }) => setFrom(Number(currentTarget.value))}
              data={own.versions
                .filter((one) => one.number < number)
                .map((one) => ({ value: String(one.number), label: t('version', { number: one.number }) }))}
            />
          )}
          <Changes scenario={own.id} from={from} to={number} />
        </>
      )}
    </li>
  );
}
