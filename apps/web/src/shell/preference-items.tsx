import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconMoon, IconSun } from '@tabler/icons-react';
import { LANGUAGES } from '@tocsin/scenario';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../i18n/languages';
import { speak, useLanguage } from '../i18n/texts';

/** Language, and light or dark, as items of a menu: where there is no room for them in the top bar. */
export function PreferenceItems() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <>
      <Menu.Divider />
      {LANGUAGES.map((one) => (
        <Menu.Item
          key={one}
          lang={one}
          onClick={() => void speak(one)}
          rightSection={one === language ? <IconCheck size={14} aria-hidden /> : undefined}
        >
          {LANGUAGE_NAMES[one]}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        leftSection={
          scheme === 'dark' ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />
        }
        onClick={() => setColorScheme(other)}
      >
        {t(`scheme.${other}`)}
      </Menu.Item>
    </>
  );
}
