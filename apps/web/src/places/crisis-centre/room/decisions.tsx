import type { Decision } from '@tocsin/engine';
import { Group, NumberInput, Radio, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Countdown } from '../../../exercise/time/countdown';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import classes from '../crisis-centre.module.css';
import { OpenTask } from './open-task';
import { Button } from '../../../ui/button';

/** Questions on the table, open ones first; what was decided, why, by whom, and when it is looked at again. */
export function Decisions() {
  const { t } = useTranslation('plan');
  const { readOnly } = useConsole();
  const decisions = useExercise((state) =>
    Object.values(state.decisions).sort(
      (a, b) => Number(a.taken !== undefined) - Number(b.taken !== undefined) || b.wall - a.wall,
    ),
  );
  return (
    <section className={classes.panel} aria-labelledby="decisions">
      <h2 id="decisions">{t('decisions.title')}</h2>
      {decisions.length === 0 && <p className="quiet">{t('decisions.none')}</p>}
      <ul className={classes.rows}>
        {decisions.map((decision) => (
          <li key={decision.decision}>
            <Shown decision={decision} />
          </li>
        ))}
      </ul>
      {!readOnly && <Put />}
    </section>
  );
}

function Shown({ decision }: { decision: Decision }) {
  const { t } = useTranslation('plan');
  const addressName = useAddressName();
  const names = useNames();
  const { readOnly } = useConsole();
  const [giving, give] = useState(false);
  const { question, options, organisation, person, at, wall, taken } = decision;
  return (
    <div>
      <strong>{question}</strong>
      <p className={classes.small}>
        <span className="mono">{decision.decision}</span> · <ExerciseTime at={at} wall={wall} /> ·{' '}
        {names[person] ?? addressName(Address.organisation(organisation))}
      </p>
      {taken ? (
        <>
          <p>
            <b className={classes.choice}>{taken.option}</b> {taken.reason}
          </p>
          <p className={classes.small}>
            {t('decisions.decidedBy', { decider: taken.decider })} ·{' '}
            <ExerciseTime at={taken.at} wall={taken.wall} />
            {taken.review !== undefined && (
              <>
                {' '}
                · {t('decisions.review')} <Countdown to={taken.review} />
              </>
            )}
          </p>
          <p className={classes.small}>{t('decisions.others', { options: others(options, taken.option) })}</p>
          {!readOnly &&
            (giving ? (
              <OpenTask decision={decision.decision} onDone={() => give(false)} />
            ) : (
              <Button size="compact-xs" variant="default" onClick={() => give(true)}>
                {t('tasks.fromDecision')}
              </Button>
            ))}
        </>
      ) : (
        !readOnly && <Take decision={decision} />
      )}
    </div>
  );
}

const others = (options: string[], chosen: string): string =>
  options.filter((option) => option !== chosen).join(' · ');

function Take({ decision: { decision, question, options } }: { decision: Decision }) {
  const { t } = useTranslation('plan');
  const { run, busy } = useCommand();
  const [option, setOption] = useState('');
  const [reason, setReason] = useState('');
  const [decider, setDecider] = useState('');
  const [review, setReview] = useState<number | string>('');
  const ready = option && reason.trim() && decider.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reviewInMinutes = Number(review) || undefined;
    void run({
      type: 'TakeDecision',
      decision,
      option,
      reason: reason.trim(),
      decider: decider.trim(),
      ...(reviewInMinutes ? { reviewInMinutes } : {}),
    });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Radio.Group label={t('decisions.options')} aria-label={question} value={option} onChange={setOption}>
        <Group gap="sm">
          {options.map((one) => (
            <Radio key={one} value={one} label={one} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('decisions.reason')}
        autosize
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group grow align="end">
        <TextInput
          label={t('decisions.decider')}
          value={decider}
          maxLength={300}
          onChange={({ currentTarget }) => setDecider(currentTarget.value)}
        />
        <NumberInput
          label={t('decisions.reviewIn')}
          min={1}
          max={10_080}
          value={review}
          onChange={setReview}
        />
      </Group>
      <div>
        <Button type="submit" size="xs" loading={busy} disabled={!ready}>
          {t('decisions.take')}
        </Button>
      </div>
    </form>
  );
}

function Put() {
  const { t } = useTranslation('plan');
  const { run, busy } = useCommand();
  const [question, setQuestion] = useState('');
  const [options, setOptions] = useState('');
  const lines = options
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run({ type: 'PutDecision', question: question.trim(), options: lines }))) return;
    setQuestion('');
    setOptions('');
  };
  return (
    <details>
      <summary>{t('decisions.put')}</summary>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('decisions.question')}
          maxLength={300}
          value={question}
          onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
        />
        <Textarea
          label={t('decisions.options')}
          description={t('decisions.optionsHint')}
          autosize
          minRows={2}
          value={options}
          onChange={({ currentTarget }) => setOptions(currentTarget.value)}
        />
        <div>
          <Button type="submit" size="xs" loading={busy} disabled={!question.trim() || lines.length < 2}>
            {t('decisions.putIt')}
          </Button>
        </div>
      </form>
    </details>
  );
}
