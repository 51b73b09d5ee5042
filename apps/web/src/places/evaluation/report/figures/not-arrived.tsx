import { injectOf } from '@tocsin/report';
import type { Sample } from '@tocsin/report';
import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventLinks } from './event-links';
import { More, firstOf } from './more';
import { Part } from './part';
import { Scrolled } from './scrolled';
import { useShown } from './shown';

/** Injects that nobody of an organisation opened, inject by inject. */
export function NotArrived() {
  const { t } = useTranslation('evaluation');
  const { found, tell } = useShown();
  const { state, figures } = found;
  const injects = byInject(figures.find(({ id }) => id === 'time-to-read')?.samples ?? []);
  const [limit, setLimit] = useState(20);
  const { shown, left } = firstOf(injects, limit);
  const peopled = new Set(Object.values(state.people).map(({ organisation }) => organisation));
  return (
    <Part id="notArrived">
      {injects.length === 0 ? (
        <p className="quiet">{t('figures.none')}</p>
      ) : (
        <Scrolled
          label={tell.t('counts.notArrived.title')}
          heads={[tell.t('inject'), tell.t('organisations')]}
        >
          <Table.Tbody>
            {shown.map((samples) => (
              <Table.Tr key={samples[0]!.subject}>
                <Table.Th scope="row">
                  {injectOf(samples[0]!.subject, state, tell)}
                  <EventLinks events={samples[0]!.events} organisation={samples[0]!.organisation} />
                </Table.Th>
                <Table.Td>
                  {samples
                    .map(({ organisation = '' }) =>
                      peopled.has(organisation)
                        ? tell.organisation(organisation)
                        : t('figures.nobodyThere', { organisation: tell.organisation(organisation) }),
                    )
                    .join(', ')}
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

function byInject(samples: readonly Sample[]): Sample[][] {
  const unread = new Map<string, Sample[]>();
  for (const sample of samples)
    if (sample.value === undefined)
      unread.set(sample.subject, [...(unread.get(sample.subject) ?? []), sample]);
  return [...unread.values()];
}
