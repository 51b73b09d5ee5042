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
import { Upload } from './upload';
import classes from './versions.module.css';

/** Every version of a scenario: who made it, when, what it says of itself, and what changed. */
export function Versions({ own }: { own: OwnScenario }) {
  const { t } = useTranslation('library');
  return (
    <>
      {own.may.change && <Upload scenario={own.id} onDone={() => {}} />}
      <ol className={classes.versions} aria-label={t('show.versions')}>
        {own.versions.map((version) => (
          <Version key={version.number} version={version} own={own} />
        ))}
      </ol>
    </>
  );
}

function Version({ version, own }: { version: ScenarioVersion; own: OwnScenario }) {
  const { t } = useTranslation('library');
  const date = useDate();
  const queries = useQueryClient();
  const [compared, setCompared] = useState(false);
  const { number, by, at, origin, originOf, note, leftBehind, findings, injects } = version;
  const newest = number === own.versions[0]?.number;
  const restore = useMutation({
    mutationFn: () => restoreVersion(own.id, number),
    onSuccess: async (made) => {
      await scenariosHaveChanged(queries);
      notifications.show({ message: t('restored', { number: made.version }) });
    },
    onError: useRefusalNotice(),
  });
  return (
    <li>
      <h3>{t('version', { number })}</h3>
      <p className="quiet">
        {[
          date(new Date(at), true),
          by,
          t(`origin.${origin}`, { of: originOf ?? '' }),
          t('injects', { count: injects }),
          ...(findings ? [t('findings', { count: findings })] : []),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
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
        <a href={urlOf(folderPath(own.id, number))} download>
          {t('download')}
        </a>
        {number > 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {t('compare')}
          </Button>
        )}
        {!newest && own.may.change && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={restore.isPending}
            aria-label={t('restoreOf', { number })}
            onClick={() => restore.mutate()}
          >
            {t('restore')}
          </Button>
        )}
      </div>
      {compared && <Changes scenario={own.id} from={number - 1} to={number} />}
    </li>
  );
}
