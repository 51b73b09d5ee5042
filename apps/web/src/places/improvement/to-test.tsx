import { isTestable, type CorrectiveAction } from '@tocsin/protocol';
import { Checkbox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../../exercise/offline/session-queries';
import { useExercise } from '../../exercise/live/use-exercise';
import { usePlace } from '../../exercise/seat/seat';
import { Fault } from '../../ui/fault';
import { DueMark } from './due-mark';
import classes from './improvement.module.css';
import { actionsQuery, planHasChanged, testAction, withdrawTest } from './improvement-queries';
import { TestForm } from './test-form';

/** Which open corrective actions an exercise tests; after ENDEX, what it showed of them. For accounts alone. */
export function ToTest() {
  const { t } = useTranslation(['improvement', 'terms']);
  const account = useQuery(sessionQuery).data?.account;
  const standing = useExercise((state) => state.standing);
  if (!account) return null;
  return (
    <section className={classes.toTest}>
      <h2>{t('offer.title')}</h2>
      {standing === 'ended' ? <Results /> : <Offered />}
    </section>
  );
}

const testIn = ({ tests }: CorrectiveAction, exercise: string) =>
  tests.find((test) => test.exercise === exercise);

function Offered() {
  const { t } = useTranslation(['improvement', 'terms']);
  const { exercise } = usePlace();
  const queries = useQueryClient();
  const actions = useQuery(actionsQuery());
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const offered = (actions.data ?? []).filter(
    (action) => isTestable(action.state) || testIn(action, exercise),
  );
  const chosen = offered.filter((action) => testIn(action, exercise)).length;
  const choose = async (action: CorrectiveAction, wanted: boolean) => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    try {
      await (wanted
        ? testAction(action.id, exercise, { version: action.version })
        : withdrawTest(action, exercise));
    } catch (error) {
      setFault(error);
    } finally {
      await planHasChanged(queries);
      setBusy(false);
    }
  };
  return (
    <>
      {actions.isError && <Fault error={actions.error} again={() => void actions.refetch()} />}
      {actions.data && <p>{t(offered.length ? 'offer.what' : 'offer.none')}</p>}
      {fault !== undefined && <Fault error={fault} />}
      <ul className={classes.offered}>
        {offered.map((action) => (
          <li key={action.id}>
            <Checkbox
              checked={testIn(action, exercise) !== undefined}
              onChange={({ currentTarget }) => void choose(action, currentTarget.checked)}
              label={action.action}
              description={[
                action.owner,
                t(`terms:element.${action.element}`),
                t(`state.${action.state}`),
              ].join(' · ')}
            />
            <DueMark action={action} />
          </li>
        ))}
      </ul>
      {chosen > 0 && (
        <p className="quiet" role="status">
          {t('offer.chosen', { count: chosen })}
        </p>
      )}
    </>
  );
}

function Results() {
  const { t } = useTranslation(['improvement', 'terms']);
  const { exercise } = usePlace();
  const actions = useQuery(actionsQuery());
  const tested = (actions.data ?? []).flatMap((action) => {
    const test = testIn(action, exercise);
    return test ? [{ action, test }] : [];
  });
  return (
    <>
      {actions.isError && <Fault error={actions.error} again={() => void actions.refetch()} />}
      {actions.data && <p>{t(tested.length ? 'offer.ended' : 'offer.endedNone')}</p>}
      <ul className={classes.tests}>
        {tested.map(({ action, test }) => (
          <li key={action.id}>
            <p>
              <strong>{action.action}</strong> <span className="quiet">{action.owner}</span>
            </p>
            <TestForm action={action} test={test} />
          </li>
        ))}
      </ul>
    </>
  );
}
