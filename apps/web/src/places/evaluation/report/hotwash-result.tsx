import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import classes from './report.module.css';
import { Button } from '../../../ui/button';

const SCALE = [1, 2, 3, 4, 5];

/** What participants said right after ENDEX. Until the survey is closed nobody sees an answer. */
export function HotwashResult() {
  const { t } = useTranslation('evaluation');
  const text = useText();
  const addressName = useAddressName();
  const { run, busy } = useCommand();
  const survey = useExercise((state) => state.survey);
  const result = useExercise((state) => state.surveyResult);
  if (!survey) return <p className="quiet">{t('hotwash.none')}</p>;
  if (!result)
    return (
      <>
        <p>{t('hotwash.open')}</p>
        <Button size="xs" loading={busy} onClick={() => void run({ type: 'CloseSurvey' })}>
          {t('hotwash.close')}
        </Button>
      </>
    );
  const { answers, asked } = result;
  return (
    <>
      <p>{t('hotwash.answered', { count: answers.length, asked })}</p>
      <ul className={classes.quotes}>
        {survey.questions.map(({ id, title, type }) => (
          <li key={id}>
            <b>{text(title)}</b>
            {type === 'scale' ? (
              <Scale values={answers.map(({ values }) => values[id])} />
            ) : (
              answers
                .filter(({ values }) => values[id])
                .map(({ values, organisation }, index) => (
                  <p key={index}>
                    <q>{String(values[id])}</q>
                    {organisation && (
                      <span className={classes.small}>
                        {' '}
                        {addressName(Address.organisation(organisation))}
                      </span>
                    )}
                  </p>
                ))
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many gave each mark, and their mean. */
function Scale({ values }: { values: (number | string | undefined)[] }) {
  const { t } = useTranslation('evaluation');
  const given = values.filter((one) => typeof one === 'number');
  if (given.length === 0) return <p className="quiet">{t('hotwash.unanswered')}</p>;
  const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
  return (
    <p className={classes.marks}>
      {SCALE.map((mark) => (
        <span key={mark}>
          {mark}: <b>{given.filter((one) => one === mark).length}</b>
        </span>
      ))}
      <span>{t('hotwash.mean', { mean: mean.toFixed(1) })}</span>
    </p>
  );
}
