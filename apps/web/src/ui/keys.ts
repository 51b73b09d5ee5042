/** Whether a key belongs to a text that somebody writes. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Whether keys belong to something that lies over the screen. */
export const isCovered = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** A key of a screen: once for each press, however long it is held, and not while something lies over the screen. */
export const onKey =
  (act: () => unknown) =>
  (event: KeyboardEvent): void => {
    if (!event.repeat && !isCovered()) act();
  };
