import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Keeps the caret at the words where it stood when others change the text around it. */
export function useCaret(value: string): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef({ value, caret: 0 });
  useLayoutEffect(() => {
    const element = field.current;
    const { value: old, caret } = before.current;
    const foreign =
      element &&
      document.activeElement === element &&
      value !== old &&
      element.selectionStart === value.length;
    if (foreign) {
      const at = moved(old, value, caret);
      if (at !== undefined) element.setSelectionRange(at, at);
    }
    before.current = { value, caret: element?.selectionStart ?? 0 };
  }, [value]);
  useLayoutEffect(() => {
    const element = field.current;
    const note = () => {
      before.current.caret = element?.selectionStart ?? 0;
    };
    element?.addEventListener('keyup', note);
    element?.addEventListener('click', note);
    return () => {
      element?.removeEventListener('keyup', note);
      element?.removeEventListener('click', note);
    };
  }, []);
  return field;
}

/** Where a caret goes when `old` became `now`; nothing when it was at the end. */
function moved(old: string, now: string, caret: number): number | undefined {
  if (caret >= old.length) return undefined;
  let same = 0;
  while (same < caret && old[same] === now[same]) same++;
  return same === caret ? caret : Math.max(0, caret + now.length - old.length);
}
