import { Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Address } from '@tocsin/scenario';
import { aboutLanguage } from '@tocsin/words';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useText } from '../../../i18n/texts';
import type { Entry } from './reading/people';
import classes from './entry-list.module.css';
import type { Table } from './use-table';

const ROW = 44;
const ROW_ON_PHONE = 92;
const COLUMNS = ['take', 'row', 'name', 'email', 'organisation', 'role', 'language', 'becomes'] as const;

interface Props extends Pick<Table, 'ticked' | 'tick'> {
  entries: Entry[];
}

/** Each row of the table and what it becomes. Only what is in view is drawn. */
export function EntryList({ entries, ticked, tick }: Props) {
  const { t } = useTranslation('table');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const height = phone ? ROW_ON_PHONE : ROW;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
  });
  return (
    <div
      ref={scroller}
      className={classes.scroll}
      tabIndex={0}
      role="table"
      aria-label={t('preview')}
      aria-rowcount={entries.length + 1}
      aria-colcount={COLUMNS.length}
    >
      <div role="rowgroup" className={classes.head}>
        <div role="row" aria-rowindex={1} className={classes.row}>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader" data-column={column}>
              {column === 'take' ? <span className="unseen">{t('list.take')}</span> : t(`list.${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={classes.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={entries[index]!.row}
            role="row"
            aria-rowindex={index + 2}
            className={classes.row}
            data-verdict={entries[index]!.verdict}
            style={{ height, transform: `translateY(${start}px)` }}
          >
            <Cells entry={entries[index]!} ticked={ticked} tick={tick} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Cells({ entry, ticked, tick }: { entry: Entry } & Pick<Table, 'ticked' | 'tick'>) {
  const { t } = useTranslation(['table', 'shell']);
  const text = useText();
  const addressName = useAddressName();
  const exercise = useExercise((state) => state.exercise);
  const { row, person, verdict, remarks, email, organisationWritten } = entry;
  const named = (ids: string[], list: { id: string; name: Parameters<typeof text>[0] }[] = []) =>
    ids.map((id) => text(list.find((one) => one.id === id)?.name) || id);
  const cells = {
    row: String(row),
    name: person.name,
    email,
    organisation: person.organisation
      ? addressName(Address.organisation(person.organisation))
      : organisationWritten,
    role: [
      t(`shell:part.${person.part}`),
      ...named(person.roles, exercise?.roles),
      ...named(person.cells, exercise?.cells),
    ].join(', '),
    language: person.language ? aboutLanguage(person.language).name : '',
    becomes: [
      t(`verdict.${verdict}`),
      ...remarks.map((remark) => t(`remark.${remark.says}`, { what: 'what' in remark ? remark.what : '' })),
    ].join(' · '),
  };
  return (
    <>
      <span role="cell" data-column="take">
        {verdict === 'doubtful' && (
          <Checkbox
            size="xs"
            aria-label={t('takeOf', { name: person.name })}
            checked={ticked.has(row)}
            onChange={({ currentTarget }) => tick(row, currentTarget.checked)}
          />
        )}
      </span>
      {Object.entries(cells).map(([column, words]) => (
        <span key={column} role="cell" data-column={column} title={words}>
          {words}
        </span>
      ))}
    </>
  );
}
