import { useRef, type ReactNode } from 'react';
import { useStatus } from '../../exercise/live/use-exercise';
import { ExerciseBand } from '../../ui/exercise-band';
import { SkipLink } from '../../ui/skip-link';
import { ConnectionBand } from './connection-band';
import { useKeptFocus } from '../../ui/use-kept-focus';
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
  /** A narrow rail instead of a side bar: for screens that need the width. */
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of every screen in an exercise: mark, title, clock, navigation, connection. */
export function Frame({ places, below, above, who, controls, narrow = false, children }: Props) {
  const { link } = useStatus();
  const screen = useRef<HTMLElement>(null);
  useKeptFocus(screen);
  if (link === 'refused') return <RefusedPage />;
  return (
    <div className={classes.frame}>
      <SkipLink />
      <ExerciseBand />
      <TopBar who={who} controls={controls} />
      <ConnectionBand />
      <div className={classes.body}>
        <div className={classes.side} data-narrow={narrow || undefined}>
          <Navigation places={places} />
          {below}
        </div>
        <div className={classes.content}>
          {above}
          <main ref={screen} id="main" tabIndex={0} className={classes.main}>
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}
