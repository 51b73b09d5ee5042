import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../live/use-exercise';
import { ExerciseBand } from '../ui/exercise-band';
import { ConnectionBand } from './connection-band';
import classes from './frame.module.css';
import { Navigation, type Place } from './navigation';
import { RefusedPage } from './refused-page';
import { TopBar } from './top-bar';

interface Props {
  places: Place[];
  /** Under the navigation, on wide screens. */
  below?: ReactNode;
  /** Above the content, on phones. */
  above?: ReactNode;
  /** Who sits here: beside the title of the exercise. */
  who: string;
  /** Further controls in the top bar, before the clock. */
  controls?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen in an exercise: mark, title, clock, navigation, connection. */
export function Frame({ places, below, above, who, controls, children }: Props) {
  const { t } = useTranslation('shell');
  const { link } = useStatus();
  if (link === 'refused') return <RefusedPage />;
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <ExerciseBand />
      <TopBar who={who} controls={controls} />
      <ConnectionBand />
      <div className={classes.body}>
        <div className={classes.side}>
          <Navigation places={places} />
          {below}
        </div>
        <div className={classes.content}>
          {above}
          <main id="main" tabIndex={0} className={classes.main}>
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}
