import type { TimeMachine } from '@tocsin/engine';
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useSeat } from '../../../exercise/seat/seat';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { boundTo, STAFF } from '../../../exercise/past/viewers';

interface Props {
  machine: TimeMachine;
  value: string;
  onChange: (value: string) => void;
  label: string;
}

/** Whose view: the staff, anyone of an organisation or a cell, a person who ever took part. */
export function ViewerSelect({ machine, value, onChange, label }: Props) {
  const { t } = useTranslation('moments');
  const names = useNames();
  const addressName = useAddressName();
  const exercise = useExercise((state) => state.exercise);
  const { last } = machine;
  const own = boundTo(useSeat());
  const data = useMemo(() => {
    // People come and go with the log.
    const known = last > 0 ? machine.people : [];
    const players = known.filter(({ part }) => part === 'participant' || part === 'simulator');
    const option = (address: string, text: string) => ({ value: address, label: text });
    const ofOrganisation = (organisation: string | undefined) =>
      players
        .filter((person) => person.organisation === organisation)
        .map(({ id }) => option(id, names[id] ?? t('viewer.someone')));
    if (own !== undefined)
      return [
        option(STAFF, addressName(Address.localControl(own))),
        option(
          Address.organisation(own),
          t('viewer.anyone', { who: addressName(Address.organisation(own)) }),
        ),
      ];
    return [
      { group: t('viewer.whole'), items: [option(STAFF, t('viewer.staff'))] },
      ...(exercise?.organisations ?? []).map(({ id }) => {
        const name = addressName(Address.organisation(id));
        const anyone = option(Address.organisation(id), t('viewer.anyone', { who: name }));
        return { group: name, items: [...ofOrganisation(id), anyone] };
      }),
      {
        group: t('viewer.cells'),
        items: (exercise?.cells ?? []).map(({ id }) =>
          option(Address.cell(id), addressName(Address.cell(id))),
        ),
      },
      { group: t('viewer.others'), items: ofOrganisation(undefined) },
    ].filter(({ items }) => items.length > 0);
  }, [machine, last, names, addressName, exercise, own, t]);
  return (
    <Select
      size="xs"
      searchable
      allowDeselect={false}
      aria-label={label}
      data={data}
      value={value}
      onChange={(one) => one && onChange(one)}
    />
  );
}
