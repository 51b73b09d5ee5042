import { CopyButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { toString as qrOf } from 'qrcode';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../exercise/seat/seat';
import { joiningQuery } from '../../../http/joining-queries';
import { urlOf } from '../../../http/url-of';
import { Button } from '../../../ui/button';
import { JoinSettings } from './join-settings';
import classes from './people.module.css';

/** The exercise's code, whether it is open, and what limits it. */
export function JoinCode() {
  const { t } = useTranslation('facilitator');
  const { data } = useQuery(joiningQuery(usePlace()));
  const [opened, { open, close }] = useDisclosure(false);
  const address = location.origin + urlOf('/');
  const { data: picture } = useQuery({
    queryKey: ['qr', address],
    queryFn: () => qrOf(address, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }),
    staleTime: Infinity,
  });
  if (!data) return null;
  const limited = data.organisations ?? data.kinds ?? data.from ?? data.until;
  const state = !data.open || data.ended ? t('joining.closed') : limited ? t('joining.limited') : undefined;
  return (
    <p className={classes.code}>
      {picture && (
        <img
          className={classes.codeQr}
          alt={t('people.codeQr')}
          src={`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`}
        />
      )}
      {t('people.code')} <strong className="mono">{data.code}</strong>
      {state && <span className="quiet">{state}</span>}
      <CopyButton value={data.code}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="default" onClick={copy}>
            {copied ? t('people.copied') : t('people.copy')}
          </Button>
        )}
      </CopyButton>
      <Button size="compact-xs" variant="default" onClick={open}>
        {t('joining.settings')}
        <span className="unseen">: {t('joining.title')}</span>
      </Button>
      {opened && <JoinSettings joining={data} onClose={close} />}
    </p>
  );
}
