import { useEffect, type RefObject } from 'react';

/**
 * Where what has the focus goes away or is switched off, the nearest thing around it takes the focus: keys go on
 * from there, instead of from the top of the page.
 */
export function useKeptFocus(around: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = around.current;
    if (!root) return undefined;
    /** What has the focus, and everything around it. */
    let path: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      path = [];
      for (let one = target as HTMLElement | null; one && root.contains(one); one = one.parentElement)
        path.push(one);
    };
    // A browser tells of the focus leaving before what had it is gone, so that only later one knows why it left.
    const leave = ({ target }: FocusEvent) => {
      const left = target as HTMLElement;
      setTimeout(() => {
        if (path[0] === left && left.isConnected && !left.matches(':disabled')) path = [];
      });
    };
    const keep = () => {
      const [had] = path;
      if (!had || (had.isConnected && !had.matches(':disabled'))) return;
      if (
        document.activeElement &&
        document.activeElement !== document.body &&
        document.activeElement !== had
      )
        return;
      const next = path.slice(1).find((one) => one.isConnected && !one.matches('[role="presentation"]'));
      if (!next) return;
      if (next.tabIndex < 0) next.tabIndex = -1;
      next.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(keep);
    changes.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    root.addEventListener('focusin', remember);
    root.addEventListener('focusout', leave);
    return () => {
      changes.disconnect();
      root.removeEventListener('focusin', remember);
      root.removeEventListener('focusout', leave);
    };
  }, [around]);
}
