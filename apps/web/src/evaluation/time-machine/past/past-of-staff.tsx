import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStaffPlaces } from '../../../facilitator/shell/staff-places';
import { PictureProvider } from '../../../facilitator/live/picture';
import { UndoProvider } from '../../../facilitator/live/undo';
import { Frame } from '../../../shell/frame';

/** Screens of the staff that are a look at the state and nothing else. */
export const STAFF_SCREENS = ['conduct', 'organisations', 'picture'];

/** What those who run, evaluate or watch saw. */
export function PastOfStaff() {
  const { t } = useTranslation('moments');
  const places = useStaffPlaces().filter(({ to }) => STAFF_SCREENS.includes(to));
  return (
    <PictureProvider>
      <UndoProvider>
        <Frame places={places} who={t('viewer.staff')} narrow>
          <Outlet />
        </Frame>
      </UndoProvider>
    </PictureProvider>
  );
}
