import { CopyButton, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import classes from '../account.module.css';

/** Codes on paper, shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation('account');
  return (
    <div role="status">
      <p>{t('factor.codes')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'factor.copied' : 'factor.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onKept}>{t('factor.done')}</Button>
      </Group>
    </div>
  );
}
