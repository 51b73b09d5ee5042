import type { State } from '@tocsin/engine';
import { Address, isAddress } from '@tocsin/scenario';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { reachOf } from '../../../exercise/injects/reach';
import classes from './effect.module.css';

const NAMED = 6;

/** What an act would change for participants: to whom something would come, before it does. */
export function Effect({ to, when }: { to: readonly Address[]; when: string }) {
  const { t } = useTranslation('facilitator');
  const addressName = useAddressName();
  const names = useNames();
  const end = useExercise((state) => state.exercise?.organisations.length ?? 0);
  const key = to.join(' ');
  const { people, organisations } = useThrottledState(
    useCallback((state: State) => reachOf(key.split(' ').filter(isAddress), state), [key]),
  );
  if (to.includes('missing') && people.length === 0)
    return <p className={classes.effect}>{t('effect.missing')}</p>;
  if (people.length === 0)
    return (
      <p className={classes.effect} data-nobody>
        {t('effect.nobody')}
      </p>
    );
  const where =
    organisations.length === 0
      ? people.map(({ id }) => names[id] ?? '').filter(Boolean)
      : organisations.length === end && end > NAMED
        ? []
        : organisations.map((id) => addressName(Address.organisation(id)));
  return (
    <p className={classes.effect}>
      <strong>
        {t('effect.people', { count: people.length })}{' '}
        {organisations.length > 0 && t('effect.organisations', { count: organisations.length })}
        {', '}
        {when}
      </strong>
      {where.length > 0 && (
        <span>
          {where.slice(0, NAMED).join(', ')}
          {where.length > NAMED && ` ${t('andMore', { count: where.length - NAMED })}`}
        </span>
      )}
    </p>
  );
}
