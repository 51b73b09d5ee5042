import type { Survey } from '@tocsin/scenario';
import { Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Empty } from '../../../ui/empty';
import { useConsole } from '../../../exercise/seat/console-context';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { useCommand } from '../../../commanding/use-command';
import { useDraft } from '../../../exercise/seat/use-draft';
import classes from './hotwash.module.css';
import { Button } from '../../../ui/button';

type Values = Record<string, number | string>;
const SCALE = ['1', '2', '3', '4', '5'];

/** Right after ENDEX: what participants think of it. An answer can be changed until the survey is closed. */
export function HotwashScreen() {
  const { t } = useTranslation('console');
  const { person } = useConsole();
  const survey = useExercise((state) => state.survey);
  const given = useExercise((state) => state.surveyAnswers[person.id]?.values);
  return (
    <ConsoleScreen title={t('hotwash.title')} narrow>
      {survey ? <Questions survey={survey} given={given} /> : <Empty title={t('hotwash.none')} />}
    </ConsoleScreen>
  );
}

function Questions({ survey, given }: { survey: Survey; given: Values | undefined }) {
  const { t } = useTranslation('console');
  const text = useText();
  const { readOnly } = useConsole();
  const { run, busy } = useCommand();
  const [values, setValues] = useDraft<Values>('hotwash', given ?? {});
  const set = (id: string, value: number | string) => setValues({ ...values, [id]: value });
  const saved = given !== undefined && JSON.stringify(given) === JSON.stringify(filled(values));
  return (
    <form
      className={classes.survey}
      onSubmit={(event) => {
        event.preventDefault();
        void run({ type: 'AnswerSurvey', values: filled(values) });
      }}
    >
      <p>{t(survey.anonymous ? 'hotwash.anonymous' : 'hotwash.named')}</p>
      {survey.questions.map(({ id, title, type }) =>
        type === 'scale' ? (
          <Radio.Group
            key={id}
            label={text(title)}
            value={values[id] === undefined ? null : String(values[id])}
            onChange={(value) => set(id, Number(value))}
          >
            <div className={classes.scale}>
              <span className={classes.small}>{t('hotwash.not')}</span>
              {SCALE.map((value) => (
                <Radio key={value} value={value} label={value} disabled={readOnly} />
              ))}
              <span className={classes.small}>{t('hotwash.entirely')}</span>
            </div>
          </Radio.Group>
        ) : (
          <Textarea
            key={id}
            label={text(title)}
            autosize
            minRows={3}
            maxLength={5_000}
            disabled={readOnly}
            value={String(values[id] ?? '')}
            onChange={({ currentTarget }) => set(id, currentTarget.value)}
          />
        ),
      )}
      <div className={classes.send}>
        <Button type="submit" disabled={readOnly || Object.keys(filled(values)).length === 0} loading={busy}>
          {t(given ? 'hotwash.change' : 'hotwash.send')}
        </Button>
        <span role="status" className={classes.small}>
          {saved && t('hotwash.saved')}
        </span>
      </div>
    </form>
  );
}

/** Nothing has to be answered; what was left empty is not sent. */
const filled = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .map(([id, value]) => [id, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([, value]) => value !== ''),
  );
