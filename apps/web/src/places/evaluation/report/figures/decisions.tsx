import { subjectOf } from '@tocsin/report';
import type { Sample } from '@tocsin/report';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventLinks } from './event-links';
import classes from './basis.module.css';
import { firstOf, More } from './more';
import { Part } from './part';
import { useShown, type Shown } from './shown';

const DECIDED = ['time-to-decide', 'time-to-resolve'] as const;
type Decided = (typeof DECIDED)[number];

/** What was decided, by whom, and how long it took. */
export function Decisions() {
  const { t } = useTranslation('evaluation');
  const shown = useShown();
  const { found, tell } = shown;
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
        <ol className={`${classes.counted} ${classes.panel}`}>
          {listed.map(({ id, sample }) => {
            const { who, option } = decidedBy(id, sample, shown);
            return (
              <li key={`${id}/${sample.subject}/${sample.events.at(-1)}`}>
                <p>
                  <b>{subjectOf(id, sample.subject, found, tell)}</b>
                  {sample.value === undefined ? (
                    <span data-absent>
                      {t(id === 'time-to-decide' ? 'figures.byDefault' : 'figures.notDecided')}
                    </span>
                  ) : (
                    <span>{tell.minutes(sample.value)}</span>
                  )}
                </p>
                <p className={classes.what}>{[who, option].filter(Boolean).join(' · ')}</p>
                <EventLinks events={sample.events} organisation={sample.organisation} />
              </li>
            );
          })}
        </ol>
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
