import type { ToDo } from '@tocsin/engine';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { Countdown } from '../../../exercise/time/countdown';
import { placeOf, useToDoTitle } from '../../../exercise/to-do/to-do-title';
import classes from './to-do.module.css';

/** One thing that is asked; leads to where one does it. */
export function ToDoItem({ toDo }: { toDo: ToDo }) {
  const titleOf = useToDoTitle();
  return (
    <SeatLink className={classes.item} to={placeOf(toDo)}>
      <span className={classes.title}>{titleOf(toDo)}</span>
      <Countdown to={toDo.deadline} />
    </SeatLink>
  );
}
