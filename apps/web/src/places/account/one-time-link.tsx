import { CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../http/url-of';
import { Button } from '../../ui/button';
import classes from './account.module.css';

/** A link that is shown once, to be sent to the person whom it is for. */
export function OneTimeLink({ url }: { url: string }) {
  const { t } = useTranslation('account');
  const link = `${window.location.origin}${urlOf(url)}`;
  return (
    <div role="status">
      <p>{t('accounts.linkOnce')}</p>
      <code className={classes.link}>{link}</code>
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="default" onClick={copy}>
            {t(copied ? 'accounts.copied' : 'accounts.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
