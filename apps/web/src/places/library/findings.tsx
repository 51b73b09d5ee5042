import type { Finding } from '@tocsin/scenario';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import classes from './library.module.css';

/** What the check has to say, file by file, each at its place and in its own words. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('library');
  if (findings.length === 0) return <Empty title={t('noFindings')} />;
  return (
    <>
      {[...new Set(findings.map(({ file }) => file))].map((file) => (
        <section key={file} className={classes.file}>
          <h2>
            <code>{file || '.'}</code>
          </h2>
          <ul>
            {findings
              .filter((one) => one.file === file)
              .map(({ line, column, severity, code, message }, index) => (
                <li key={index} data-severity={severity}>
                  <span className="quiet">{t('place', { line, column })}</span>
                  <strong>{t(severity)}</strong>
                  <span lang="en">
                    {message} <code>({code})</code>
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
