import { Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../exercise/live/use-exercise';
import { useStoredExercise } from '../../exercise/offline/use-stored-exercise';
import { Frame } from '../seat/frame';
import { RefusedPage } from '../seat/refused-page';
import { useSeat } from '../../exercise/seat/seat';
import { ClaimsNotice } from './claims-notice';
import { StaffKeys } from './staff-keys';
import { ThrottledStateProvider } from '../../exercise/live/throttled-state';
import { UndoProvider } from '../../commanding/undo';
import { useStaffPlaces } from './staff-places';

interface Props {
  /** Controls of the clock, for those who may set it. */
  clock: ReactNode;
}

/** The frame around the screens of those who run, evaluate or watch an exercise. */
export function StaffFrame({ clock }: Props) {
  const { link } = useStatus();
  if (link === 'refused') return <RefusedPage />;
  return (
    <ThrottledStateProvider>
      <UndoProvider>
        <Framed clock={clock} />
      </UndoProvider>
    </ThrottledStateProvider>
  );
}

function Framed({ clock }: Props) {
  const { t } = useTranslation('shell');
  const { name, part } = useSeat();
  const places = useStaffPlaces();
  const observing = useLocation({ select: ({ pathname }) => pathname.endsWith('/observe') });
  useStoredExercise(part === 'evaluator' || observing);
  return (
    <>
      <Frame
        places={places}
        who={`${name} · ${t(`part.${part}`)}`}
        controls={part === 'facilitator' && clock}
        above={part === 'facilitator' && <ClaimsNotice />}
        narrow
      >
        <Outlet />
      </Frame>
      <StaffKeys places={places} />
    </>
  );
}
