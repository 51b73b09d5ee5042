import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationSelect } from '../../../../exercise/names/organisation-select';
import { basisOf, type Basis, type Counted } from './basis';
import type { Choice } from './choice';
import { EventLinks } from './event-links';
import classes from './basis.module.css';
import { firstOf, More } from './more';
import { useShown } from './shown';

const FIRST = 30;
/** Where so many were counted, one may want those of one organisation. */
const MANY = 6;

/** Where a number comes from: its definition, unit, and each thing that was counted, with its events. */
export function BasisPane({ choice }: { choice: Choice }) {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const basis = useMemo(() => basisOf(choice, found, tell), [choice, found, tell]);
  if (!basis) return <p className="quiet">{t('figures.noSuch')}</p>;
  return (
    <>
      {basis.of && <p className={classes.of}>{basis.of}</p>}
      <dl className={classes.definition}>
        <dt>{tell.t('definition.definition')}</dt>
        <dd>{basis.means}</dd>
        <dt>{tell.t('definition.unit')}</dt>
        <dd>{basis.unit}</dd>
        {basis.per && (
          <>
            <dt>{tell.t('definition.per')}</dt>
            <dd>{basis.per}</dd>
          </>
        )}
        {basis.absent && (
          <>
            <dt>{tell.t('definition.absent')}</dt>
            <dd>{basis.absent}</dd>
          </>
        )}
      </dl>
      {basis.summary && <Summed summary={basis.summary} missing={tell.t('missing')} />}
      <CountedList key={choice} counted={basis.counted} />
    </>
  );
}

function Summed({ summary, missing }: { summary: NonNullable<Basis['summary']>; missing: string }) {
  const { t } = useTranslation('evaluation');
  const { tell } = useShown();
  const { n, median, p90, least, most } = summary;
  const minutes = (value: number | undefined) =>
    value === undefined ? t('figures.notMeasured') : tell.minutes(value);
  return (
    <dl className={classes.summary}>
      {(
        [
          [tell.t('median'), minutes(median)],
          [tell.t('p90'), minutes(p90)],
          [t('figures.shortest'), minutes(least)],
          [tell.t('most'), minutes(most)],
          [tell.t('measured'), n],
          [missing, summary.missing],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const ORDERS = ['time', 'longest'] as const;

function CountedList({ counted }: { counted: Counted[] }) {
  const { t } = useTranslation('evaluation');
  const { tell } = useShown();
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('time');
  const [limit, setLimit] = useState(FIRST);
  const organisations = [...new Set(counted.flatMap((one) => one.organisation ?? []))];
  const measured = counted.some(({ minutes }) => minutes !== undefined);
  const own = counted.filter((one) => !organisation || one.organisation === organisation);
  // What never happened took longest of all.
  const length = ({ minutes = Infinity }: Counted) => minutes;
  const { shown, left } = firstOf(
    order === 'longest' ? own.toSorted((a, b) => (length(a) === length(b) ? 0 : length(b) - length(a))) : own,
    limit,
  );
  return (
    <>
      <h3 className={classes.countedTitle}>{t('figures.counted', { count: own.length })}</h3>
      {counted.length > MANY && (
        <div className={classes.narrowing}>
          {organisations.length > 1 && (
            <OrganisationSelect
              size="xs"
              aria-label={tell.t('organisation')}
              placeholder={t('observe.everybody')}
              clearable
              among={organisations}
              value={organisation}
              onChange={setOrganisation}
            />
          )}
          {measured && (
            <SegmentedControl
              size="xs"
              value={order}
              onChange={setOrder}
              aria-label={t('figures.order')}
              data={ORDERS.map((value) => ({ value, label: t(`figures.by.${value}`) }))}
            />
          )}
        </div>
      )}
      <ol className={classes.counted}>
        {shown.map((one, index) => (
          <li key={index}>
            {(one.organisation || one.value) && (
              <p>
                <b>{one.organisation && tell.organisation(one.organisation)}</b>
                <span data-absent={(one.minutes === undefined && measured) || undefined}>{one.value}</span>
              </p>
            )}
            {one.what && <p className={classes.what}>{one.what}</p>}
            <EventLinks
              events={one.events}
              organisation={one.organisation}
              whole={!one.what && !one.organisation}
            />
          </li>
        ))}
      </ol>
      <More left={left} onMore={() => setLimit(limit * 2)} />
    </>
  );
}
