import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Enrolled } from './people-queries';
import type { AboutPerson, PersonAct } from './person-dialog';

const ACTS = ['link', 'merge', 'erase', 'remove'] as const satisfies PersonAct[];

interface Props {
  person: Enrolled;
  /** Whether it is one's own seat, which one cannot end. */
  own: boolean;
  onAct: (about: AboutPerson) => void;
}

/** What is seldom done about somebody. */
export function PersonMenu({ person, own, onAct }: Props) {
  const { t } = useTranslation('facilitator');
  const label = t('people.more', { name: person.name });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size="sm" aria-label={label} title={label}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ACTS.map((act) => (
          <Menu.Item key={act} disabled={own && act === 'remove'} onClick={() => onAct({ act, person })}>
            {t(`people.act.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
