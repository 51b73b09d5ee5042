import { FIGURES, summaryOf } from '@tocsin/report';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Count } from './count';
import classes from './figures.module.css';
import { headingOf } from './part';
import { Scrolled } from './scrolled';
import { useShown } from './shown';

/** How long things took: each figure in short; its name opens the rest. */
export function Times() {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  return (
    <section className={classes.part} aria-labelledby={headingOf('times')}>
      <h2 id={headingOf('times')} tabIndex={-1}>
        {tell.t('times')}
      </h2>
      <p className={classes.means}>{tell.t('figuresNote')}</p>
      <Scrolled label={tell.t('times')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{tell.t('figureColumn')}</Table.Th>
            {[tell.t('median'), tell.t('p90'), tell.t('measured'), tell.t('missing')].map((title) => (
              <Table.Th
                key={title}
                scope="col"
                className={`${classes.number} ${title === tell.t('p90') ? classes.wideOnly : ''}`}
              >
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {FIGURES.map((id) => {
            const { n, missing, median, p90 } = summaryOf(
              found.figures.find((one) => one.id === id)?.samples ?? [],
            );
            return (
              <Table.Tr key={id}>
                <Table.Th scope="row">
                  <Count choice={`time/${id}`} label={tell.t(`terms:figure.${id}.title`)}>
                    {tell.t(`terms:figure.${id}.title`)}
                  </Count>
                </Table.Th>
                {median === undefined || p90 === undefined ? (
                  <>
                    <Table.Td className={classes.notMeasured}>{t('figures.notMeasured')}</Table.Td>
                    <Table.Td className={classes.wideOnly} />
                  </>
                ) : (
                  <>
                    <Table.Td className={classes.number}>
                      <b>{tell.minutes(median)}</b>
                    </Table.Td>
                    <Table.Td className={`${classes.number} ${classes.wideOnly}`}>
                      {tell.minutes(p90)}
                    </Table.Td>
                  </>
                )}
                <Table.Td className={classes.number}>{n}</Table.Td>
                <Table.Td className={classes.number}>{missing}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Scrolled>
    </section>
  );
}
