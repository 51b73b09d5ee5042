import { useExerciseTitle } from '../../ui/exercise-title';
import type { ReactNode } from 'react';
import classes from './tool-screen.module.css';

interface Props {
  title: string;
  /** Beside the title: filters, views, what keys do. */
  controls: ReactNode;
  /** Letters alone mean something here; those of the frame do not. */
  ownKeys?: boolean;
  children: ReactNode;
}

/** A screen that fills the frame: a bar with its title, and parts below that scroll by themselves. */
export function ToolScreen({ title, controls, ownKeys = false, children }: Props) {
  useExerciseTitle(title);
  return (
    <div className={classes.screen} data-own-keys={ownKeys || undefined}>
      <div className={classes.head}>
        <h1>{title}</h1>
        {controls}
      </div>
      {children}
    </div>
  );
}
