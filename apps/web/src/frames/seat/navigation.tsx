import { Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDots, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './navigation.module.css';
import { PreferenceItems } from '../page/preference-items';
import { SeatLink, useGo } from '../../exercise/seat/seat-link';

/** A screen that the navigation leads to. */
export interface Place {
  to: string;
  label: string;
  icon: Icon;
  /** What waits there. */
  count?: number;
  /** What the count counts, read aloud: `3 unread`. */
  counted?: string;
  urgent?: boolean;
  /** Its key, after `g`. */
  hotkey?: string;
}

const ON_PHONE = 4;

export function Navigation({ places }: { places: Place[] }) {
  const { t } = useTranslation('shell');
  const go = useGo();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const more = phone;
  const shown = more ? places.slice(0, ON_PHONE) : places;
  return (
    <nav className={classes.navigation} aria-label={t('navigation')}>
      {shown.map((place) => (
        <SeatLink
          key={place.to}
          to={place.to}
          className={classes.place}
          title={place.hotkey && !phone ? `g ${place.hotkey}` : undefined}
        >
          <place.icon size={18} stroke={1.6} aria-hidden />
          <span className={classes.label}>{place.label}</span>
          <Count {...place} />
        </SeatLink>
      ))}
      {more && (
        <Menu position="top-end">
          <Menu.Target>
            <button type="button" className={classes.place}>
              <IconDots size={18} stroke={1.6} aria-hidden />
              <span className={classes.label}>{t('more')}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {places.slice(ON_PHONE).map(({ to, label, icon: PlaceIcon }) => (
              <Menu.Item key={to} leftSection={<PlaceIcon size={16} aria-hidden />} onClick={() => go(to)}>
                {label}
              </Menu.Item>
            ))}
            <PreferenceItems />
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}

function Count({ count, counted, urgent }: Place) {
  if (!count) return null;
  return (
    <>
      <span className={classes.count} data-urgent={urgent || undefined} aria-hidden>
        {count}
      </span>
      <span className="unseen">{counted}</span>
    </>
  );
}
