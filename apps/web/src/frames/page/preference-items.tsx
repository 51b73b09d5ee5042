import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LanguageItems } from './language-items';

/** Language, and light or dark, as items of a menu: where there is no room for them in the top bar. */
export function PreferenceItems() {
  const { t } = useTranslation('shell');
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <>
      <Menu.Divider />
      <LanguageItems />
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
