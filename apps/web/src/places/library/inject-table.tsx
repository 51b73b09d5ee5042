import { INJECTS_IN_PAGE, type InjectRow, type ScenarioAbout } from '@tocsin/protocol';
import { useMediaQuery } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChannelName } from '../../exercise/names/use-channel-name';
import { injectsQuery } from '../../http/library-queries';
import { useText } from '../../i18n/texts';
import { Fault } from '../../ui/fault';
import classes from './inject-table.module.css';
import { useScenarioNames } from './use-scenario-names';
import { useTriggerWords } from './use-trigger-words';

const ROW = 44;
const ROW_ON_PHONE = 96;
const COLUMNS = ['number', 'when', 'channel', 'sender', 'recipients', 'title', 'expected'] as const;

interface Props {
  scenario: string;
  about: ScenarioAbout;
}

/** Every inject in a row. Only what is in view is drawn, and only its pages are fetched. */
export function InjectTable({ scenario, about }: Props) {
  const { t } = useTranslation('library');
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const height = phone ? ROW_ON_PHONE : ROW;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: about.injects,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
  });
  const inView = virtual.getVirtualItems();
  const pages = [...new Set(inView.map(({ index }) => Math.floor(index / INJECTS_IN_PAGE)))];
  const asked = useQueries({ queries: pages.map((page) => injectsQuery(scenario, page)) });
  const rowAt = (index: number): InjectRow | undefined =>
    asked[pages.indexOf(Math.floor(index / INJECTS_IN_PAGE))]?.data?.[index % INJECTS_IN_PAGE];
  const failed = asked.find(({ isError }) => isError);
  return (
    <>
      {failed && <Fault error={failed.error} again={() => void failed.refetch()} />}
      <div
        ref={scroller}
        className={classes.scroll}
        tabIndex={0}
        role="table"
        aria-label={t('show.injects')}
        aria-rowcount={about.injects + 1}
        aria-colcount={COLUMNS.length}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row}>
            {COLUMNS.map((column) => (
              <span key={column} role="columnheader" data-column={column}>
                {t(`column.${column}`)}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes.all} style={{ height: virtual.getTotalSize() }}>
          {inView.map(({ index, key, start }) => (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              style={{ height, transform: `translateY(${start}px)` }}
            >
              <Cells row={rowAt(index)} about={about} />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

function Cells({ row, about }: { row?: InjectRow; about: ScenarioAbout }) {
  const { t } = useTranslation(['library', 'shell']);
  const text = useText();
  const channelName = useChannelName();
  const { recipient, sender } = useScenarioNames(about);
  const when = useTriggerWords(about);
  if (!row) return <span role="cell">…</span>;
  const to = [
    ...row.recipients.map(recipient),
    ...(row.further ? [t('further', { count: row.further })] : []),
  ].join(', ');
  const cells: Record<(typeof COLUMNS)[number], string> = {
    number: `#${row.number}`,
    when: when(row),
    channel: channelName(row.channel),
    sender: sender(row.sender),
    recipients: to,
    title: text(row.title),
    expected: row.expected ? String(row.expected) : '',
  };
  return COLUMNS.map((column) => (
    <span key={column} role="cell" data-column={column} title={cells[column]}>
      {cells[column]}
      {column === 'title' && row.status !== 'approved' && <span className="quiet"> · {t('draft')}</span>}
    </span>
  ));
}
