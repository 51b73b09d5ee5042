import { ActionIcon, Menu } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconBell, IconBellOff, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chime } from './chime';

const wanted = { getInitialValueInEffect: false } as const;

/** Whether sounds and notifications are wanted, and allowed. */
export function useAttention() {
  const [sound, setSound] = useLocalStorage({ key: 'tocsin-sound', defaultValue: false, ...wanted });
  const [notifications, setNotifications] = useLocalStorage({
    key: 'tocsin-notifications',
    defaultValue: false,
    ...wanted,
  });
  const allowed = 'Notification' in window && Notification.permission === 'granted';
  return { sound, setSound, notify: notifications && allowed, setNotifications };
}

export function Attention() {
  const { t } = useTranslation('console');
  const { sound, setSound, notify, setNotifications } = useAttention();
  const turnNotifications = async () => {
    if (notify) return setNotifications(false);
    if ('Notification' in window && (await Notification.requestPermission()) === 'granted')
      setNotifications(true);
  };
  const tick = (on: boolean) => (on ? <IconCheck size={14} aria-hidden /> : undefined);
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('attention.label')}
          title={t('attention.label')}
        >
          {sound || notify ? <IconBell size={18} /> : <IconBellOff size={18} />}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={sound}
          rightSection={tick(sound)}
          onClick={() => {
            setSound(!sound);
            if (!sound) chime('message');
          }}
        >
          {t('attention.sound')}
        </Menu.Item>
        <Menu.Item
          role="menuitemcheckbox"
          aria-checked={notify}
          rightSection={tick(notify)}
          onClick={() => void turnNotifications()}
        >
          {t('attention.notifications')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
