import type { Outcome } from '@tocsin/report';
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { STATES, type Choice, type State } from './choice';
import { CountCell } from './count';
import classes from './figures.module.css';
import outcomesClasses from './outcomes.module.css';
import { useShown } from './shown';

interface Props {
  name: string;
  outcome: Outcome;
  choiceOf: (state: State) => Choice;
  /** What stands behind the counts. */
  children?: ReactNode;
}

/** How much was met, late, missed and open: drawn, and as numbers. */
export function OutcomeRow({ name, outcome, choiceOf, children }: Props) {
  const { tell } = useShown();
  const total = STATES.reduce((sum, state) => sum + outcome[state], 0);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td className={outcomesClasses.barCell}>
        {total > 0 && (
          <div className={outcomesClasses.bar} aria-hidden>
            {STATES.map((state) =>
              outcome[state] > 0 ? (
                <span key={state} data-state={state} style={{ flexGrow: outcome[state] }} />
              ) : null,
            )}
          </div>
        )}
      </Table.Td>
      {STATES.map((state) => (
        <Table.Td key={state} className={classes.number}>
          <CountCell n={outcome[state]} choice={choiceOf(state)} label={`${name}, ${tell.t(state)}`} />
        </Table.Td>
      ))}
      {children}
    </Table.Tr>
  );
}

/** What the columns are where there is no room to say it in them. */
export function OutcomeLegend() {
  const { tell } = useShown();
  return (
    <p className={`${classes.legend} ${classes.narrowOnly}`} aria-hidden>
      {STATES.map((state) => (
        <span key={state}>
          <span className={outcomesClasses.key} data-state={state} /> {tell.t(state)}
        </span>
      ))}
    </p>
  );
}

/** The columns of such rows. */
export function OutcomeHead({ first, last }: { first: string; last?: string }) {
  const { tell } = useShown();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{first}</Table.Th>
        <Table.Td className={outcomesClasses.barCell} />
        {STATES.map((state) => (
          <Table.Th key={state} scope="col" className={classes.number}>
            <span className={outcomesClasses.key} data-state={state} aria-hidden />{' '}
            <span className={outcomesClasses.word}>{tell.t(state)}</span>
          </Table.Th>
        ))}
        {last && <Table.Th scope="col">{last}</Table.Th>}
      </Table.Tr>
    </Table.Thead>
  );
}
