import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { aboutLanguage, LANGUAGES } from '@tocsin/words';
import { speak, useLanguage } from '../../i18n/texts';

/** The languages, as items of a menu. */
export function LanguageItems() {
  const language = useLanguage();
  return LANGUAGES.map((one) => (
    <Menu.Item
      key={one}
      lang={one}
      onClick={() => void speak(one)}
      rightSection={one === language ? <IconCheck size={14} aria-hidden /> : undefined}
    >
      {aboutLanguage(one).name}
    </Menu.Item>
  ));
}
