import type { Part } from '@tocsin/engine';
import type { Text } from '@tocsin/scenario';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '../../http/api';
import { useText } from '../../i18n/texts';
import { Page } from '../../frames/page/page';
import { Empty } from '../../ui/empty';
import { Fault } from '../../ui/fault';
import classes from './entrance.module.css';
import { AT_ONCE } from './join-page';
import { urlOf } from '../../http/url-of';

interface Try {
  label: string;
  part: Part;
  organisationName?: Text;
  url: string;
}

/** The running demonstration: its seats, each to be opened in a tab of its own. */
export function DemoPage() {
  const { t } = useTranslation(['entrance', 'shell']);
  const text = useText();
  const demo = useQuery({ queryKey: ['demo'], queryFn: () => ask<Try[]>('/demo'), retry: false });
  return (
    <Page title={t('demo.title')}>
      <p className={classes.lead}>{t('demo.what')}</p>
      {demo.isError && <Fault error={demo.error} again={() => void demo.refetch()} />}
      {demo.data?.length === 0 && <Empty title={t('demo.none')} />}
      {demo.data && demo.data.length > 0 && (
        <section className={classes.section}>
          <ul className={classes.seats}>
            {demo.data.map(({ label, part, organisationName, url }) => (
              <li key={url}>
                <a className={classes.seat} href={urlOf(url + AT_ONCE)} target="_blank" rel="noopener">
                  <strong>{text(organisationName) || label}</strong>
                  <span className="quiet">{t(`shell:part.${part}`)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
