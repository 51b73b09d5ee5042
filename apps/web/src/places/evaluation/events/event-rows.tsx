import type { ExerciseEvent } from '@tocsin/engine';
import type { ComponentProps, ReactNode } from 'react';

import { useDescribed } from '../../../exercise/events/use-described';
import { useTimes } from '../../../exercise/time/use-times';
import { arrowWalk } from '../../../ui/arrow-walk';
import { useStill } from '../../../ui/use-still';
import classes from './event-rows.module.css';

/** A list of things to choose from; the arrow keys walk over it. */
export function ChoiceRows(props: ComponentProps<'ul'>) {
  return <ul {...props} className={classes.rows} onKeyDown={arrowWalk} />;
}

interface RowProps {
  /** Exercise milliseconds. */
  at: number;
  chosen: boolean;
  /** Absent while nothing can be chosen. */
  onToggle?: () => void;
  children: ReactNode;
}

export function ChoiceRow({ at, chosen, onToggle, children }: RowProps) {
  const { stamp } = useTimes();
  return (
    <li>
      <button
        type="button"
        data-row
        className={classes.row}
        disabled={!onToggle}
        aria-pressed={chosen}
        onClick={onToggle}
      >
        <span className="mono">{stamp(at)}</span>
        <span>{children}</span>
      </button>
    </li>
  );
}

const seqOf = ({ seq }: ExerciseEvent): number => seq;

interface EventProps {
  events: readonly ExerciseEvent[];
  chosen: readonly number[];
  onToggle?: (seq: number) => void;
}

/** Events to choose from, each in words. */
export function EventRows({ events, chosen, onToggle }: EventProps) {
  const describe = useDescribed();
  const still = useStill(events, seqOf);
  return (
    <ChoiceRows {...still.under}>
      {still.rows.map((event) => {
        const { what, who, about } = describe(event);
        return (
          <ChoiceRow
            key={event.seq}
            at={event.time}
            chosen={chosen.includes(event.seq)}
            onToggle={onToggle && (() => onToggle(event.seq))}
          >
            <b>{what}</b> {about} <span className={classes.who}>{who}</span>
          </ChoiceRow>
        );
      })}
    </ChoiceRows>
  );
}
