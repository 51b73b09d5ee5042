import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InjectMark } from '../injects/inject-mark';
import { InjectMenuItems } from './inject-menu-items';
import type { Lane } from './lanes';
import classes from './timeline.module.css';

/** The injects of a lane that wait for something and have no hour yet. */
export function Waiting({ lane: { waiting }, name }: { lane: Lane; name: string }) {
  const { t } = useTranslation('facilitator');
  const [first] = waiting;
  return (
    <div className={classes.waiting}>
      {first && (
        <Menu position="bottom-end">
          <Menu.Target>
            <button
              type="button"
              className={classes.waits}
              aria-label={t('timeline.waiting', { count: waiting.length, lane: name })}
              title={t('timeline.waiting', { count: waiting.length, lane: name })}
            >
              <InjectMark inject={first} size={12} />
              {waiting.length}
            </button>
          </Menu.Target>
          <Menu.Dropdown className={classes.menu}>
            <InjectMenuItems injects={waiting} />
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
