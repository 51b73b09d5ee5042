import { RATINGS, type Rating } from '@tocsin/engine';
import { useEffect, useRef } from 'react';
import { isCovered, isTyping } from '../../../ui/keys';

interface Keys {
  onNew: () => void;
  onRate: (rating: Rating) => void;
  onKind: (kind: 'strength' | 'improvement') => void;
}

/** One key each: `n` begins, `p s m u` rate, `+ -` say strength or improvement; with Alt also while writing. */
export function useObserveKeys(keys: Keys): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || (isTyping(event.target) && !event.altKey)) return;
      if (isCovered()) return;
      const { onNew, onRate, onKind } = newest.current;
      const key = event.code.startsWith('Key') ? event.code.slice(3) : event.key;
      const rating = RATINGS.find((one) => one === key);
      if (key === 'N') onNew();
      else if (rating) onRate(rating);
      else if (key === '+' || key === '-') onKind(key === '+' ? 'strength' : 'improvement');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
