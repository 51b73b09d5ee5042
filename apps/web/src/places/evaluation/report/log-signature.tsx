import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signingKeyQuery } from '../../../http/exercise-queries';
import classes from './report.module.css';
import { urlOf } from '../../../http/url-of';

/** With which key the log is signed, so that whoever has the file can compare. */
export function LogSignature() {
  const { t } = useTranslation('evaluation');
  const { data } = useQuery(signingKeyQuery);
  if (!data) return null;
  return (
    <div className={classes.signature}>
      <p>{t('report.signed')}</p>
      <p>
        <span className="mono">SHA-256 {data.sha256}</span>
      </p>
      <Anchor href={urlOf('/api/signing-key.pem')} download size="sm">
        {t('report.signingKey')}
      </Anchor>
    </div>
  );
}
