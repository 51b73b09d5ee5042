import type { DutyOutcome, Outcome } from '@tocsin/report';
import { Table } from '@mantine/core';
import { OutcomeHead, OutcomeLegend, OutcomeRow } from './outcome-row';
import { Part } from './part';
import { Scrolled } from './scrolled';
import { useShown } from './shown';

/** Statutory duties that began, step by step. */
export function Duties() {
  const { found, tell } = useShown();
  if (found.duties.length === 0)
    return (
      <Part id="duties">
        <p className="quiet">{tell.t('noDuties')}</p>
      </Part>
    );
  return (
    <Part id="duties">
      <OutcomeLegend />
      <Scrolled label={tell.t('counts.duties.title')}>
        <OutcomeHead first={tell.t('step')} />
        <Table.Tbody>
          {stepsOf(found.duties).map(({ duty, step, outcome }) => (
            <OutcomeRow
              key={`${duty}/${step}`}
              name={`${tell.plan('duty', duty)}, ${tell.plan(`step:${duty}`, step)}`}
              outcome={outcome}
              choiceOf={(state) => `duties/${duty}/${step}/${state}`}
            />
          ))}
        </Table.Tbody>
      </Scrolled>
    </Part>
  );
}

function stepsOf(duties: readonly DutyOutcome[]) {
  const steps = new Map<string, { duty: string; step: string; outcome: Outcome }>();
  for (const { duty, step, state } of duties) {
    const key = `${duty}/${step}`;
    const one = steps.get(key) ?? { duty, step, outcome: { met: 0, late: 0, missed: 0, open: 0 } };
    one.outcome[state]++;
    steps.set(key, one);
  }
  return [...steps.values()];
}
