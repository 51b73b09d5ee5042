import { Group, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TableTaken } from '@tocsin/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../exercise/seat/seat-link';
import { usePlace } from '../../../exercise/seat/seat';
import { askFrom } from '../../../http/api';
import { namesQuery } from '../../../http/exercise-queries';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { peopleQuery } from '../people/people-queries';
import { ColumnChoice } from './column-choice';
import { EntryList } from './entry-list';
import { OrganisationChoice } from './organisation-choice';
import { VERDICTS, type Verdict } from './reading/people';
import classes from './table.module.css';
import { isTaken, useTable } from './use-table';

interface Props {
  text: string;
  onAnother: () => void;
}

/** What a table becomes, to be put right and confirmed. */
export function TablePreview({ text, onAnother }: Props) {
  const { t } = useTranslation('table');
  const place = usePlace();
  const queries = useQueryClient();
  const table = useTable(text);
  const [shown, show] = useState<Verdict | 'all'>('all');
  const enrol = useMutation({
    mutationFn: (people: unknown[]) =>
      askFrom<TableTaken>(place, '/people/table', { method: 'POST', body: { people } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(peopleQuery(place)),
        queries.invalidateQueries(namesQuery(place)),
      ]),
  });
  if (enrol.data) return <Taken {...enrol.data} onAnother={onAnother} />;
  if (!table) return null;
  const { entries, ticked } = table;
  if (entries.length === 0) return <Empty title={t('fault.empty')} />;
  const taken = entries.filter((entry) => isTaken(entry, ticked));
  const count = (verdict: Verdict) => entries.filter((entry) => entry.verdict === verdict).length;
  const kinds = VERDICTS.filter((verdict) => count(verdict) > 0);
  return (
    <>
      <ColumnChoice {...table} />
      <OrganisationChoice {...table} />
      <section aria-labelledby="preview-title">
        <h2 id="preview-title" className={classes.heading}>
          {t('preview')}
        </h2>
        <p className="quiet">{t('onlyAdds')}</p>
        <div className={classes.kinds}>
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={shown === 'all' || kinds.includes(shown) ? shown : 'all'}
            onChange={(value) => show(value as Verdict | 'all')}
            data={[
              { value: 'all', label: t('all', { count: entries.length }) },
              ...kinds.map((value) => ({ value, label: t(`kind.${value}`, { count: count(value) }) })),
            ]}
          />
        </div>
        <EntryList
          entries={
            kinds.includes(shown as Verdict) ? entries.filter(({ verdict }) => verdict === shown) : entries
          }
          ticked={ticked}
          tick={table.tick}
        />
      </section>
      {enrol.isError && <Fault error={enrol.error} />}
      <Group mt="md" gap="sm">
        <Button
          loading={enrol.isPending}
          disabled={taken.length === 0}
          onClick={() => enrol.mutate(taken.map(({ person }) => person))}
        >
          {t('enrol', { count: taken.length })}
        </Button>
        <Button variant="default" disabled={enrol.isPending} onClick={onAnother}>
          {t('another')}
        </Button>
      </Group>
    </>
  );
}

function Taken({ added, completed, there, onAnother }: TableTaken & Pick<Props, 'onAnother'>) {
  const { t } = useTranslation('table');
  const go = useGo();
  return (
    <>
      <p role="status">
        {[
          t('added', { count: added }),
          completed > 0 && t('completed', { count: completed }),
          there > 0 && t('there', { count: there }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <Group gap="sm">
        <Button onClick={() => go('invitations')}>{t('toInvitations')}</Button>
        <Button variant="default" onClick={() => go('people')}>
          {t('toPeople')}
        </Button>
        <Button variant="default" onClick={onAnother}>
          {t('another')}
        </Button>
      </Group>
    </>
  );
}
