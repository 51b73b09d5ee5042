import type { ReactNode } from 'react';
import { LevelNow } from '../../exercise/plan/level-now';
import { useExerciseName } from '../../exercise/names/use-exercise-name';
import { ExerciseClock } from '../../exercise/time/exercise-clock';
import { Preferences } from '../page/preferences';
import classes from './top-bar.module.css';
import { urlOf } from '../../http/url-of';

interface Props {
  who: string;
  controls?: ReactNode;
}

export function TopBar({ who, controls }: Props) {
  const title = useExerciseName();
  return (
    <header className={classes.bar}>
      <a className={classes.home} href={urlOf('/')} target="_top" aria-label="Tocsin">
        <img src={urlOf('/tocsin.svg')} alt="" width={24} height={24} />
      </a>
      <div className={classes.names}>
        <span className={classes.title}>{title}</span>
        <span className={classes.who}>{who}</span>
      </div>
      <LevelNow />
      {controls}
      <div className={classes.end}>
        <span className={classes.preferences}>
          <Preferences />
        </span>
        <ExerciseClock />
      </div>
    </header>
  );
}
