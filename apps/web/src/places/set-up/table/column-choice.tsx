import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FIELDS, type Field } from './reading/fields';
import classes from './table.module.css';
import type { Table } from './use-table';

/** What each column holds, as it was recognised, to be put right. */
export function ColumnChoice({ rows, columns, setColumns }: Pick<Table, 'rows' | 'columns' | 'setColumns'>) {
  const { t } = useTranslation('table');
  const { headed, fields } = columns;
  const [first = [], second = []] = rows.cells;
  const choose = (column: number, field: Field | undefined) =>
    // One field has one column: it moves.
    setColumns({
      headed,
      fields: fields.map((known, at) => (at === column ? field : known === field ? undefined : known)),
    });
  return (
    <section className={classes.choice} aria-labelledby="columns-title">
      <h2 id="columns-title" className={classes.heading}>
        {t('columns')}
      </h2>
      <Checkbox
        label={t('headed')}
        checked={headed}
        onChange={({ currentTarget }) => setColumns({ fields, headed: currentTarget.checked })}
      />
      <div className={classes.fields}>
        {fields.map((field, column) => (
          <Select
            key={column}
            size="xs"
            label={(headed && first[column]) || t('column', { number: column + 1 })}
            description={(headed ? second : first)[column] || '–'}
            value={field ?? ''}
            allowDeselect={false}
            onChange={(value) => choose(column, (value || undefined) as Field | undefined)}
            data={[
              ...FIELDS.map((value) => ({ value, label: t(`field.${value}`) })),
              { value: '', label: t('field.none') },
            ]}
          />
        ))}
      </div>
    </section>
  );
}
