import { organisationOf } from '@tocsin/engine';
import type { Figures, Sample, Telling } from '@tocsin/report';
import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventLinks } from './event-links';
import classes from './figures.module.css';
import { firstOf, More } from './more';
import { Part } from './part';
import { Scrolled } from './scrolled';
import { useShown } from './shown';
import { subjectOf } from './subject';

const DECIDED = ['time-to-decide', 'time-to-resolve'] as const;
type Decided = (typeof DECIDED)[number];

/** What was decided, by whom, and how long it took. */
export function Decisions() {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const { texts } = tell;
  const [limit, setLimit] = useState(40);
  const all = DECIDED.flatMap((id) =>
    (found.figures.find((one) => one.id === id)?.samples ?? []).map((sample) => ({ id, sample })),
  ).sort((a, b) => a.sample.at - b.sample.at);
  const { shown, left } = firstOf(all, limit);
  return (
    <Part id="decisions">
      {all.length === 0 ? (
        <p className="quiet">{t('figures.none')}</p>
      ) : (
        <Scrolled label={texts.counts.decisions.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{texts.question}</Table.Th>
              <Table.Th scope="col">{texts.outcome}</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {texts.minutesColumn}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ id, sample }) => (
              <Table.Tr key={`${id}/${sample.subject}/${sample.events.at(-1)}`}>
                <Table.Th scope="row">
                  {subjectOf(id, sample.subject, found, tell)}
                  <span className={classes.second}>{tell.organisation(sample.organisation ?? '')}</span>
                  <EventLinks events={sample.events} organisation={sample.organisation} />
                </Table.Th>
                <Table.Td>{optionOf(id, sample, found, tell) || t('figures.notDecided')}</Table.Td>
                <Table.Td className={classes.number}>
                  {sample.value === undefined ? (
                    <span className="quiet">
                      {t(id === 'time-to-decide' ? 'figures.byDefault' : 'figures.notDecided')}
                    </span>
                  ) : (
                    tell.minutes(sample.value)
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Scrolled>
      )}
      <More left={left} onMore={() => setLimit(limit * 2)} />
    </Part>
  );
}

/** What was chosen, also where it was chosen by default. */
function optionOf(id: Decided, { subject, organisation }: Sample, { state }: Figures, tell: Telling): string {
  if (id === 'time-to-resolve') return state.decisions[subject]?.taken?.option ?? '';
  const message = state.messages[subject];
  const choice = Object.entries(message?.choices ?? {}).find(
    ([party]) => organisationOf(party, state) === organisation,
  )?.[1];
  return tell.words(message?.decision?.options.find((one) => one.id === choice?.option)?.label);
}
