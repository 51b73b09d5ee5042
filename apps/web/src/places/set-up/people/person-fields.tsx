import { PARTS, type Part } from '@tocsin/engine';
import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useText } from '../../../i18n/texts';
import classes from './people.module.css';
import type { NewPerson } from './people-queries';

/** Where someone belongs, as a form holds it. */
export type Belonging = Omit<NewPerson, 'name' | 'email' | 'organisation'> & { organisation: string | null };

export const NOWHERE: Belonging = {
  part: 'participant',
  organisation: null,
  cells: [],
  roles: [],
  plays: [],
};

/** Whether somebody of a part belongs to an organisation. */
export const inOrganisation = (part: Part): boolean => part === 'participant' || part === 'local-controller';

/** The same as the server takes it: nothing that another part would have. */
export const belongingOf = ({ part, organisation, cells, roles, plays }: Belonging) => ({
  part,
  cells: part === 'participant' ? cells : [],
  roles: part === 'participant' ? roles : [],
  plays: part === 'simulator' ? plays : [],
  ...(inOrganisation(part) && organisation ? { organisation } : {}),
});

interface Props {
  value: Belonging;
  onChange: (change: Partial<Belonging>) => void;
}

/** Someone's part in the exercise, their organisation, roles, cells, and whom they play. */
export function PersonFields({ value, onChange }: Props) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const text = useText();
  const exercise = useExercise((state) => state.exercise);
  const personas = useExercise((state) => state.script?.personas ?? []);
  const list = (all: readonly { id: string; name: Parameters<typeof text>[0] }[] | undefined) =>
    (all ?? []).map(({ id, name }) => ({ value: id, label: text(name) || id }));
  return (
    <>
      <Select
        label={t('people.part')}
        value={value.part}
        allowDeselect={false}
        onChange={(part) => part && onChange({ part: part as Part })}
        data={PARTS.map((part) => ({ value: part, label: shell(`part.${part}`) }))}
      />
      {inOrganisation(value.part) && (
        <Select
          label={t('people.organisation')}
          required
          searchable
          value={value.organisation}
          onChange={(organisation) => onChange({ organisation })}
          data={list(exercise?.organisations)}
        />
      )}
      {value.part === 'participant' && (
        <>
          <MultiSelect
            label={t('people.roles')}
            className={classes.several}
            value={value.roles}
            onChange={(roles) => onChange({ roles })}
            data={list(exercise?.roles)}
          />
          <MultiSelect
            label={t('people.cells')}
            className={classes.several}
            value={value.cells}
            onChange={(cells) => onChange({ cells })}
            data={list(exercise?.cells)}
          />
        </>
      )}
      {value.part === 'simulator' && (
        <MultiSelect
          label={t('people.plays')}
          className={classes.several}
          searchable
          value={value.plays}
          onChange={(plays) => onChange({ plays })}
          data={list(personas)}
        />
      )}
    </>
  );
}
