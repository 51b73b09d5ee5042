import type { OwnScenario } from '@tocsin/protocol';
import { useTranslation } from 'react-i18next';
import { RemoveScenario } from './remove-scenario';
import { Upload } from './upload';
import { VersionRow } from './version-row';
import classes from './versions.module.css';

interface Props {
  own: OwnScenario;
  title: string;
  /** Called when there is a new version. */
  onNew: () => void;
}

/** Every version of a scenario, the way to a further one, and the end of all of them. */
export function Versions({ own, title, onNew }: Props) {
  const { t } = useTranslation('library');
  return (
    <>
      {own.may.change && <Upload scenario={own.id} onDone={onNew} />}
      <ol className={classes.versions} aria-label={t('show.versions')}>
        {own.versions.map((version) => (
          <VersionRow key={version.number} version={version} own={own} />
        ))}
      </ol>
      {own.may.remove && (
        <div className={classes.remove}>
          <RemoveScenario scenario={own.id} title={title} />
        </div>
      )}
    </>
  );
}
