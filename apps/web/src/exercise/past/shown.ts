import type { Person, State } from '@tocsin/engine';
import type { Seat } from '../../http/api';

/** What a frame shows: somebody's console, or the screens of the staff, as they were at a moment. */
export interface Shown {
  /** Who looks back. Texts and files are fetched from their seat. */
  seat: Seat;
  /** Whose console it is; absent for the staff. */
  person?: Person;
  state: State;
  /** Wall time of the moment. */
  wall: number;
}

/** A frame of this app within this app, to which the screen around it hands what it shows. */
export interface PastFrame extends HTMLIFrameElement {
  shown?: Shown;
}

const CHANGED = 'tocsin-shown';

/** Hands over what a frame shows from now on. */
export function showIn(frame: PastFrame, shown: Shown): void {
  frame.shown = shown;
  frame.contentWindow?.dispatchEvent(new Event(CHANGED));
}

/** Inside a frame: what it was handed; undefined where no screen of this app is around it. */
export const shownHere = (): Shown | undefined => (window.frameElement as PastFrame | null)?.shown;

export function onShown(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  return () => window.removeEventListener(CHANGED, listener);
}
