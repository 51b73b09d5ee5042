import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { LANGUAGES } from '@tocsin/words';
import { LANGUAGE_NAMES } from '../i18n/languages';
import { speak, useLanguage } from '../i18n/texts';

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
      {LANGUAGE_NAMES[one]}
    </Menu.Item>
  ));
}
