import type { CorrectiveAction } from '@tocsin/protocol';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exercisesQuery } from '../../http/library-queries';
import { useText } from '../../i18n/texts';
import classes from './improvement.module.css';
import { TestForm } from './test-form';

interface Props {
  action: CorrectiveAction;
  onRecorded: (now: CorrectiveAction) => void;
}

/** The exercises that test an action, and what they showed. */
export function Tests({ action, onRecorded }: Props) {
  const { t } = useTranslation('improvement');
  const text = useText();
  const exercises = useQuery(exercisesQuery).data ?? [];
  return (
    <section className={classes.part}>
      <h3>{t('tests.title')}</h3>
      {action.tests.length === 0 && <p className="quiet">{t('tests.none')}</p>}
      <ul className={classes.tests}>
        {action.tests.map((test) => {
          const ended = exercises.find(({ id }) => id === test.exercise)?.standing === 'ended';
          return (
            <li key={test.exercise}>
              <p>
                {text(test.title)} · <strong>{t(`result.${test.result ?? 'none'}`)}</strong>
              </p>
              {ended ? (
                <TestForm action={action} test={test} onRecorded={onRecorded} />
              ) : (
                test.remark && <p>{test.remark}</p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
