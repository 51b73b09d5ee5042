import { Select, type SelectProps } from '@mantine/core';
import { Address } from '@tocsin/scenario';
import { useExercise } from '../live/use-exercise';
import { useAddressName } from './use-address-name';

interface Props extends Omit<SelectProps, 'data' | 'searchable'> {
  /** Ids; by default every organisation of the exercise. */
  among?: readonly string[];
}

/** Chooses one organisation by its name. */
export function OrganisationSelect({ among, ...rest }: Props) {
  const addressName = useAddressName();
  const all = useExercise((state) => state.exercise?.organisations ?? []);
  const ids = among ?? all.map(({ id }) => id);
  return (
    <Select
      {...rest}
      searchable
      data={ids.map((value) => ({ value, label: addressName(Address.organisation(value)) }))}
    />
  );
}
