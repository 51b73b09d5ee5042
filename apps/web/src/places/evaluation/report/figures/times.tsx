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
  const { texts } = tell;
  return (
    <section className={classes.part} aria-labelledby={headingOf('times')}>
      <h2 id={headingOf('times')} tabIndex={-1}>
        {texts.times}
      </h2>
      <p className={classes.means}>{texts.figuresNote}</p>
      <Scrolled label={texts.times}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.figureColumn}</Table.Th>
            {[texts.median, texts.p90, texts.measured, texts.missing].map((title) => (
              <Table.Th
                key={title}
                scope="col"
                className={`${classes.number} ${title === texts.p90 ? classes.wideOnly : ''}`}
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
                  <Count choice={`time/${id}`} label={texts.figure[id].title}>
                    {texts.figure[id].title}
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
