import type { InjectState, Person, State } from '@tocsin/engine';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { reachOf, recipientsOf } from '../../../exercise/injects/reach';
import classes from './receipts.module.css';

const NAMED = 12;

interface Row {
  organisation?: string;
  people: { person: Person; read?: number; acknowledged?: number; delivered?: number }[];
}

/** Who got an inject, who has read it and who has said so, by organisation; who has not read comes first. */
export function InjectReceipts({ inject }: { inject: InjectState }) {
  const { t } = useTranslation('facilitator');
  const addressName = useAddressName();
  const rows = useThrottledState(useCallback((state: State) => rowsOf(inject, state), [inject]));
  const all = rows.flatMap(({ people }) => people);
  const count = (has: (one: Row['people'][number]) => unknown) =>
    all.filter((one) => has(one) !== undefined).length;
  return (
    <section>
      <h3>
        {t('receipts.title')}{' '}
        <span className="quiet">
          {t('receipts.readOf', { read: count(({ read }) => read), asked: all.length })} ·{' '}
          {t('receipts.acknowledged', { count: count(({ acknowledged }) => acknowledged) })}
        </span>
      </h3>
      {all.length === 0 && <p className="quiet">{t('effect.nobody')}</p>}
      <ul className={classes.rows}>
        {rows.map(({ organisation, people }) => (
          <li key={organisation ?? ''}>
            <span className={classes.organisation}>
              {organisation ? addressName(Address.organisation(organisation)) : t('receipts.others')}
            </span>
            <span className={classes.people}>
              {people.slice(0, NAMED).map((one) => (
                <Receipt key={one.person.id} {...one} />
              ))}
              {people.length > NAMED && (
                <span className="quiet">{t('andMore', { count: people.length - NAMED })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Receipt({ person, read, acknowledged, delivered }: Row['people'][number]) {
  const { t } = useTranslation('facilitator');
  const names = useNames();
  const { stamp } = useTimes();
  const [state, at] =
    acknowledged !== undefined
      ? (['acknowledged', acknowledged] as const)
      : read !== undefined
        ? (['read', read] as const)
        : delivered !== undefined
          ? (['delivered', delivered] as const)
          : (['none', undefined] as const);
  return (
    <span className={classes.receipt} data-state={state}>
      {names[person.id] ?? person.id} <span>{t(`receipts.${state}`)}</span>{' '}
      {at !== undefined && <time className="mono">{stamp(at)}</time>}
    </span>
  );
}

function rowsOf(inject: InjectState, state: State): Row[] {
  const receipts = state.messages[inject.released?.message ?? '']?.receipts ?? {};
  const rows = new Map<string | undefined, Row>();
  for (const person of reachOf(recipientsOf(inject), state).people) {
    const row = rows.get(person.organisation) ?? { organisation: person.organisation, people: [] };
    row.people.push({ person, ...receipts[person.id] });
    rows.set(person.organisation, row);
  }
  const unread = ({ people }: Row) => people.filter(({ read }) => read === undefined).length;
  for (const { people } of rows.values())
    people.sort((a, b) => Number(a.read !== undefined) - Number(b.read !== undefined));
  return [...rows.values()].sort((a, b) => unread(b) - unread(a));
}
