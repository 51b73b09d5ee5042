import type { Person, State } from '@tocsin/engine';
import { Address, partsOf } from '@tocsin/scenario';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';

const GROUPS = ['own', 'control', 'organisation', 'cell', 'persona', 'person', 'role'] as const;
type Group = (typeof GROUPS)[number];
export interface Entry {
  value: Address;
  label: string;
}

/** Everyone one may write to, by group, each by name. */
export function useAddressBook(also: Address[] = []): { group: string; items: Entry[] }[] {
  const { t } = useTranslation('console');
  const addressName = useAddressName();
  const { person } = useConsole();
  const known = useExercise((state) => addressesOf(state, person));
  return useMemo(() => {
    const all = [...new Set([...known, ...also])];
    const groupOf = (address: Address): Group => {
      const { kind } = partsOf(address);
      if (person.organisation && address === Address.organisation(person.organisation)) return 'own';
      return GROUPS.find((group) => group === kind) ?? 'organisation';
    };
    return GROUPS.map((group) => ({
      group: t(`book.${group}`),
      items: all
        .filter((address) => groupOf(address) === group)
        .map((value) => ({ value, label: addressName(value) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    })).filter(({ items }) => items.length > 0);
  }, [t, known, person, also, addressName]);
}

function addressesOf({ exercise, people, messages }: State, person: Person): Address[] {
  const organisations = exercise?.organisations ?? [];
  const wrote = Object.values(messages)
    .map(({ from }) => from)
    .filter((from) => partsOf(from).kind === 'persona');
  const addresses: Address[] = [
    'control',
    ...(exercise?.addressBook ?? []).filter((one) => one !== 'everyone'),
    ...organisations.map(({ id }) => Address.organisation(id)),
    ...(exercise?.cells ?? []).map(({ id }) => Address.cell(id)),
    ...(exercise?.personas ?? []).map(({ id }) => Address.persona(id)),
    ...wrote,
    ...organisations.flatMap(({ id }) => (exercise?.roles ?? []).map((role) => Address.role(role.id, id))),
  ];
  const colleagues = Object.values(people)
    .filter(
      (one) =>
        one.organisation !== undefined && one.organisation === person.organisation && one.id !== person.id,
    )
    .map(({ id }) => Address.person(id));
  return [...addresses, ...colleagues];
}
