import type { State } from '@tocsin/engine';
import { Address } from '@tocsin/scenario';
import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../../../exercise/seat/seat';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { useThrottledState } from '../../../exercise/live/throttled-state';

interface Props {
  value: Address[];
  onChange: (value: Address[]) => void;
}

const known = ({ exercise, people }: State) => ({
  organisations: exercise?.organisations ?? [],
  cells: exercise?.cells ?? [],
  roles: exercise?.roles ?? [],
  players: Object.values(people).filter(({ part }) => part === 'participant' || part === 'simulator'),
});

/** To whom something goes: everyone, organisations, sectors, cells, roles, people. */
export function RecipientsInput({ value, onChange }: Props) {
  const { t } = useTranslation('facilitator');
  const { part, organisation } = useSeat();
  const addressName = useAddressName();
  const names = useNames();
  const { organisations, cells, roles, players } = useThrottledState(known);
  const data = useMemo(() => {
    const own = part === 'local-controller';
    const within = organisations.filter(({ id }) => !own || id === organisation);
    const entry = (address: Address) => ({ value: address, label: addressName(address) });
    const groups = [
      { group: t('book.all'), items: own ? [] : [entry('everyone')] },
      { group: t('book.organisations'), items: within.map(({ id }) => entry(Address.organisation(id))) },
      {
        group: t('book.sectors'),
        items: own
          ? []
          : [...new Set(within.map(({ sector }) => sector))].map((sector) => entry(Address.sector(sector))),
      },
      {
        group: t('book.cells'),
        items: cells
          .filter((cell) => !own || cell.organisation === organisation)
          .map(({ id }) => entry(Address.cell(id))),
      },
      {
        group: t('book.roles'),
        items: [
          ...(own ? [] : roles.map(({ id }) => entry(Address.role(id)))),
          ...within.flatMap((one) =>
            roles
              .filter(({ id }) => players.some((p) => p.organisation === one.id && p.roles.includes(id)))
              .map(({ id }) => entry(Address.role(id, one.id))),
          ),
        ],
      },
      {
        group: t('book.people'),
        items: players
          .filter((person) => !own || person.organisation === organisation)
          .slice(0, 500)
          .map(({ id }) => ({ value: Address.person(id), label: names[id] ?? id })),
      },
    ];
    const listed = new Set(groups.flatMap(({ items }) => items.map((item) => item.value)));
    const others = value.filter((one) => !listed.has(one)).map(entry);
    return [...groups, { group: t('book.others'), items: others }].filter(({ items }) => items.length > 0);
  }, [t, part, organisation, addressName, names, organisations, cells, roles, players, value]);
  return (
    <MultiSelect
      label={t('whom.label')}
      placeholder={value.length ? undefined : t('whom.placeholder')}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      limit={60}
      nothingFoundMessage={t('whom.nobody')}
    />
  );
}
