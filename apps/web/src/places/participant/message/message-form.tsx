import { keysOf, type Message } from '@tocsin/engine';
import { Address, type Form } from '@tocsin/scenario';

import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useDraft } from '../../../exercise/seat/use-draft';
import { FormField, type Value } from './form-field';
import classes from './message-view.module.css';
import { Button } from '../../../ui/button';

interface Props {
  message: Message;
  form: Form;
}

/** A form that came with a message: to fill in, and what was handed in. */
export function MessageForm({ message, form }: Props) {
  const { t } = useTranslation('console');
  const text = useText();
  const { run, busy } = useCommand();
  const { person, readOnly } = useConsole();
  const running = useExercise((state) => state.standing === 'running');
  const [values, setValues, clear] = useDraft<Record<string, Value>>(`form-${message.id}`, {});
  const [again, setAgain] = useState(false);
  const keys = keysOf(person);
  const done = message.submissions.filter(
    ({ party }) => keys.includes(party) || person.part === 'facilitator',
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(
      form.fields.flatMap(({ id }) => (isGiven(values[id]) ? [[id, values[id]!]] : [])),
    );
    if (!(await run({ type: 'SubmitForm', message: message.id, values: given }))) return;
    clear();
    setAgain(false);
  };
  return (
    <>
      {done.map((submission) => (
        <Submitted key={`${submission.person}-${submission.at}`} form={form} submission={submission} />
      ))}
      {done.length === 0 || again ? (
        <section className={classes.block} aria-label={text(form.title)}>
          <h3>{text(form.title)}</h3>
          <form className={classes.fields} onSubmit={(event) => void submit(event)}>
            {form.fields.map((field) => (
              <FormField
                key={field.id}
                field={field}
                value={values[field.id]}
                disabled={readOnly || !running}
                onChange={(value) => setValues({ ...values, [field.id]: value })}
              />
            ))}
            <div>
              <Button type="submit" loading={busy} disabled={readOnly || !running}>
                {t('form.submit')}
              </Button>
            </div>
          </form>
        </section>
      ) : (
        <Button
          mt="sm"
          variant="default"
          size="xs"
          disabled={readOnly || !running}
          onClick={() => setAgain(true)}
        >
          {t('form.again')}
        </Button>
      )}
    </>
  );
}

const isGiven = (value: Value | undefined): boolean => value !== undefined && value !== '';

function Submitted({ form, submission }: { form: Form; submission: Message['submissions'][number] }) {
  const { t } = useTranslation('console');
  const text = useText();
  const addressName = useAddressName();
  return (
    <section className={classes.block} data-done aria-label={text(form.title)}>
      <h3>{text(form.title)}</h3>
      <p className={classes.by}>
        {t('form.by', { who: addressName(Address.person(submission.person)) })}{' '}
        <ExerciseTime at={submission.at} />
      </p>
      <dl className={classes.values}>
        {form.fields.map(({ id, label, choices }) => {
          const value = submission.values[id];
          const said = typeof value === 'boolean' ? t(value ? 'form.yes' : 'form.no') : (value ?? '–');
          return (
            <div key={id} style={{ display: 'contents' }}>
              <dt>{text(label)}</dt>
              <dd>{text(choices?.find((choice) => choice.id === value)?.label) || String(said)}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
