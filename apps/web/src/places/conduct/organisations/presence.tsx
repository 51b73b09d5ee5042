import type { State } from '@tocsin/engine';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../../../exercise/live/use-exercise';
import { useThrottledState } from '../../../exercise/live/throttled-state';

const players = ({ people }: State) =>
  Object.values(people).filter(({ part }) => part === 'participant' || part === 'simulator');

/** How many of those who play are connected. */
export function Presence() {
  const { t } = useTranslation('facilitator');
  const here = usePresence();
  const all = useThrottledState(players);
  if (!here) return null;
  return (
    <span className="quiet">
      {t('presence.here', { here: all.filter(({ id }) => here[id]).length, count: all.length })}
    </span>
  );
}
