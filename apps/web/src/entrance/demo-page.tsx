import type { Part } from '@tocsin/engine';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/api';
import { Page } from '../shell/page';
import { Empty } from '../ui/empty';
import { Fault } from '../ui/fault';
import classes from './entrance.module.css';

interface Try {
  label: string;
  part: Part;
  organisation?: string;
  url: string;
}

/** The running demonstration: its seats, each to be opened in a tab of its own. */
export function DemoPage() {
  const { t } = useTranslation(['entrance', 'shell']);
  const demo = useQuery({ queryKey: ['demo'], queryFn: () => ask<Try[]>('/demo'), retry: false });
  return (
    <Page title={t('demo.title')}>
      <p className={classes.lead}>{t('demo.what')}</p>
      {demo.isError && <Fault error={demo.error} again={() => void demo.refetch()} />}
      {demo.data?.length === 0 && <Empty title={t('demo.none')} />}
      {demo.data && demo.data.length > 0 && (
        <section className={classes.section}>
          <ul className={classes.seats}>
            {demo.data.map(({ label, part, organisation, url }) => (
              <li key={url}>
                <a className={classes.seat} href={url} target="_blank" rel="noopener">
                  <strong>{label}</strong>
                  <span className="quiet">
                    {[t(`shell:part.${part}`), organisation].filter(Boolean).join(' · ')}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
