import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../../live/use-exercise';
import { useKept } from '../../offline/use-kept';
import { ConnectionBand } from '../../shell/connection-band';
import { Navigation } from '../../shell/navigation';
import { RefusedPage } from '../../shell/refused-page';
import { useSeat } from '../../shell/seat';
import { TopBar } from '../../shell/top-bar';
import { ExerciseBand } from '../../ui/exercise-band';
import { ClockControls } from '../clock/clock-controls';
import { StaffKeys } from '../keys/staff-keys';
import { PictureProvider } from '../live/picture';
import { UndoProvider } from '../live/undo';
import classes from './staff-frame.module.css';
import { useStaffPlaces } from './staff-places';

/** The frame around the screens of those who run, evaluate or watch an exercise. */
export function StaffFrame() {
  const { link } = useStatus();
  if (link === 'refused') return <RefusedPage />;
  return (
    <PictureProvider>
      <UndoProvider>
        <Framed />
      </UndoProvider>
    </PictureProvider>
  );
}

function Framed() {
  const { t } = useTranslation('shell');
  const { name, part } = useSeat();
  const places = useStaffPlaces();
  const observing = useLocation({ select: ({ pathname }) => pathname.endsWith('/observe') });
  useKept(part === 'evaluator' || observing);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <ExerciseBand />
      <TopBar who={`${name} · ${t(`part.${part}`)}`} controls={part === 'facilitator' && <ClockControls />} />
      <ConnectionBand />
      <div className={classes.body}>
        <div className={classes.rail}>
          <Navigation places={places} />
        </div>
        <main id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <StaffKeys places={places} />
    </div>
  );
}
