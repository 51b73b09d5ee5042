import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useDate } from '../../../ui/use-date';
import { ScenarioMark } from './scenario-mark';
import classes from './trends.module.css';
import type { PlayedExercise, TrendFigure } from './trends-query';
import { useFiguresSaid } from './use-figures-said';

interface Props {
  figures: TrendFigure[];
  exercises: PlayedExercise[];
  scenarios: string[];
}

/** Which exercise each number of the charts is, and all their values. */
export function TrendTable({ figures, exercises, scenarios }: Props) {
  const { t } = useTranslation(['improvement', 'terms']);
  const text = useText();
  const date = useDate();
  const { reading, rests } = useFiguresSaid();
  return (
    <section>
      <h2 className={classes.tableTitle}>{t('trends.table')}</h2>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('trends.table')}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('trends.exercise')}</Table.Th>
              {figures.map(({ id }) => (
                <Table.Th key={id} scope="col">
                  {t(`terms:figure.${id}.title`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {exercises.map(({ id: exercise, title, scenario, started, readings }, index) => (
              <Table.Tr key={exercise}>
                <Table.Th scope="row" className={classes.exercise}>
                  {index + 1}.{' '}
                  <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden>
                    <ScenarioMark nth={scenarios.indexOf(scenario)} />
                  </svg>{' '}
                  {text(title)}
                  <span className={classes.second}>{date(new Date(started), true)}</span>
                </Table.Th>
                {figures.map(({ id, unit }) => (
                  <Table.Td key={id}>
                    {reading(readings[id], unit)}
                    <span className={classes.second}>{rests(readings[id], unit)}</span>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
