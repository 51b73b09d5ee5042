import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { aboutLanguage } from '@tocsin/words';
import { useLanguage } from '../../i18n/texts';
import { LanguageItems } from './language-items';
import classes from './preferences.module.css';

/** Language, and light or dark. */
export function Preferences() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <div className={classes.preferences}>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={classes.language}>
            <IconLanguage size={18} aria-hidden />
            {language.toUpperCase()}
            <span className="unseen">
              {' '}
              {t('language.change', { language: aboutLanguage(language).name })}
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <LanguageItems />
        </Menu.Dropdown>
      </Menu>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(`scheme.${other}`)}
        title={t(`scheme.${other}`)}
        onClick={() => setColorScheme(other)}
      >
        {scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </div>
  );
}
