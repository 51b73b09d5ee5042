import { subjectOf } from '@tocsin/report';
import type { Sample } from '@tocsin/report';
import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventLinks } from './event-links';
import classes from './figures.module.css';
import { firstOf, More } from './more';
import { Part } from './part';
import { Scrolled } from './scrolled';
import { useShown, type Shown } from './shown';

const DECIDED = ['time-to-decide', 'time-to-resolve'] as const;
type Decided = (typeof DECIDED)[number];

/** What was decided, by whom, and how long it took. */
export function Decisions() {
  const { t } = useTranslation('evaluation');
  const shown = useShown();
  const { found, tell } = shown;
  const { texts } = tell;
  const [limit, setLimit] = useState(40);
  const all = DECIDED.flatMap((id) =>
    (found.figures.find((one) => one.id === id)?.samples ?? []).map((sample) => ({ id, sample })),
  ).sort((a, b) => a.sample.at - b.sample.at);
  const { shown: listed, left } = firstOf(all, limit);
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
            {listed.map(({ id, sample }) => {
              const { who, option } = decidedBy(id, sample, shown);
              return (
                <Table.Tr key={`${id}/${sample.subject}/${sample.events.at(-1)}`}>
                  <Table.Th scope="row">
                    {subjectOf(id, sample.subject, found, tell)}
                    <span className={classes.second}>{who}</span>
                    <EventLinks events={sample.events} organisation={sample.organisation} />
                  </Table.Th>
                  <Table.Td>{option || t('figures.notDecided')}</Table.Td>
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
              );
            })}
          </Table.Tbody>
        </Scrolled>
      )}
      <More left={left} onMore={() => setLimit(limit * 2)} />
    </Part>
  );
}

/** Who decided, a cell too, and what was chosen, also where it was chosen by default. */
function decidedBy(
  id: Decided,
  { subject, organisation = '', events }: Sample,
  { found: { state }, tell, eventAt }: Shown,
): { who: string; option?: string } {
  const event = eventAt(events.at(-1)!);
  if (id === 'time-to-resolve' || event?.type !== 'OptionChosen')
    return { who: tell.organisation(organisation), option: state.decisions[subject]?.taken?.option };
  const { party, option } = event.data;
  const chosen = state.messages[subject]?.decision?.options.find((one) => one.id === option);
  return { who: tell.address(party), option: tell.words(chosen?.label) || option };
}
