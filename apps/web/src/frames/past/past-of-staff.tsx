import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useStaffPlaces } from '../staff/staff-places';
import { ThrottledStateProvider } from '../../exercise/live/throttled-state';
import { UndoProvider } from '../../commanding/undo';
import { Frame } from '../seat/frame';
import { useAddressName } from '../../exercise/names/use-address-name';

/** Screens of the staff that are a look at the state and nothing else; a local controller has no national picture. */
const OF_STAFF = ['conduct', 'organisations', 'situation'];
const OF_LOCAL_CONTROL = ['conduct', 'organisations'];

/** What those who run, evaluate or watch saw; or the local controller of an organisation. */
export function PastOfStaff({ local }: { local?: string }) {
  const { t } = useTranslation('moments');
  const addressName = useAddressName();
  const screens = local === undefined ? OF_STAFF : OF_LOCAL_CONTROL;
  const places = useStaffPlaces().filter(({ to }) => screens.includes(to));
  const who = local === undefined ? t('viewer.staff') : addressName(Address.localControl(local));
  return (
    <ThrottledStateProvider>
      <UndoProvider>
        <Frame places={places} who={who} narrow>
          <Outlet />
        </Frame>
      </UndoProvider>
    </ThrottledStateProvider>
  );
}
