import type { Moment, TimeMachine, Viewer } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { useEffect } from 'react';
import { isCovered, isTyping } from '../../../ui/keys';

interface Keys {
  machine: TimeMachine;
  moment: Moment;
  viewers: readonly Viewer[];
  goTo: (to: Moment) => void;
  turn: () => void;
}

/** Arrows go event by event, with shift minute by minute; page keys go from mark to mark; space plays. */
export function useKeys({ machine, moment, viewers, goTo, turn }: Keys): void {
  useEffect(() => {
    const minutes = (by: number) => machine.momentAt(machine.playedAt(moment) + by * MINUTE);
    const ways: Record<string, () => Moment | undefined> = {
      ArrowLeft: () => stepBack(machine, moment, viewers),
      ArrowRight: () => stepOn(machine, moment, viewers),
      'shift ArrowLeft': () => minutes(-1),
      'shift ArrowRight': () => minutes(1),
      PageUp: () => markBefore(machine, moment),
      PageDown: () => markAfter(machine, moment),
      Home: () => machine.momentAt(0),
      End: () => machine.momentAt(machine.length),
    };
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event)) return;
      if (event.key === ' ') {
        event.preventDefault();
        return turn();
      }
      const way = ways[(event.shiftKey ? 'shift ' : '') + event.key];
      if (!way) return;
      event.preventDefault();
      const to = way();
      if (to) goTo(to);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [machine, moment, viewers, goTo, turn]);
}

const after = (seq: number | undefined): Moment | undefined =>
  seq === undefined ? undefined : { seq, after: 0 };

/** The moment of the next event that one of the viewers may see. */
export const stepOn = (machine: TimeMachine, { seq }: Moment, viewers: readonly Viewer[]) =>
  after(machine.step(viewers, seq, 1));

/** The event before; between two events, first the one that was last. */
export const stepBack = (machine: TimeMachine, moment: Moment, viewers: readonly Viewer[]) =>
  moment.after > 0 ? after(moment.seq) : after(machine.step(viewers, moment.seq, -1));

export const markAfter = (machine: TimeMachine, { seq }: Moment) =>
  after(machine.marks.find((mark) => mark.seq > seq)?.seq);
export const markBefore = (machine: TimeMachine, moment: Moment) =>
  after(
    machine.marks.findLast((mark) => mark.seq < moment.seq || (mark.seq === moment.seq && moment.after > 0))
      ?.seq,
  );

/** Where keys have a meaning of their own. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.dataset['slider'] !== undefined) return false;
  if (isCovered()) return true;
  if (key === ' ' && target.closest('button, a, [role="radio"]')) return true;
  return isTyping(target);
}
