import type { Obligation } from '@tocsin/engine';
import { concerns, type Plan } from '@tocsin/plan';
import { Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Countdown } from '../../../exercise/time/countdown';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import classes from '../crisis-centre.module.css';
import { useMay, useOwnOrganisation } from '../../../exercise/plan/use-plan';
import { Button } from '../../../ui/button';

/** What is owed by law, to whom and by when, in exercise time. */
export function Duties({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  const obligations = useExercise((state) => Object.values(state.obligations));
  return (
    <section className={classes.panel} aria-labelledby="duties">
      <h2 id="duties">{t('duties.title')}</h2>
      {obligations.length === 0 && <p className="quiet">{t('duties.none')}</p>}
      {obligations.map((obligation) => (
        <Duty key={obligation.id} plan={plan} obligation={obligation} />
      ))}
      <Aware plan={plan} />
    </section>
  );
}

/** Duties that begin when one says that one has become aware. */
function Aware({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { run, busy } = useCommand();
  const own = useOwnOrganisation();
  const may = useMay()(own ? [own.kind] : []);
  const running = useExercise((state) =>
    Object.values(state.obligations).flatMap(({ duty, organisation }) =>
      organisation === own?.id ? [duty] : [],
    ),
  );
  const open = plan.duties.filter(
    ({ id, opens, whom }) => own && opens === 'declared' && concerns(whom, own) && !running.includes(id),
  );
  if (!may || open.length === 0) return null;
  return (
    <ul className={classes.rows}>
      {open.map(({ id, title }) => (
        <li key={id}>
          <div>
            <span>{text(title)}</span>
          </div>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() => void run({ type: 'DeclareAware', duty: id })}
          >
            {t('duties.aware')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Classifying an incident as one that must be reported sets further steps running. */
function Classify({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('plan');
  const { run, busy } = useCommand();
  return (
    <Button
      size="xs"
      variant="default"
      loading={busy}
      onClick={() => void run({ type: 'ClassifyIncident', obligation: obligation.id })}
    >
      {t('duties.classify')}
    </Button>
  );
}

function Duty({ plan, obligation }: { plan: Plan; obligation: Obligation }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { stamp } = useTimes();
  const addressName = useAddressName();
  const { person, readOnly } = useConsole();
  const [open, setOpen] = useState<string>();
  const duty = plan.duties.find(({ id }) => id === obligation.duty);
  if (!duty) return null;
  const own = obligation.organisation === person.organisation && !readOnly;
  const names = (ids: string[]) => ids.map((id) => addressName(Address.organisation(id))).join(', ');
  return (
    <div className={classes.duty}>
      <h3>
        {text(duty.title)}
        {!own && ` – ${names([obligation.organisation])}`}
      </h3>
      {obligation.to.length > 0 && (
        <p className={classes.small}>{t('duties.to', { names: names(obligation.to) })}</p>
      )}
      {own &&
        obligation.classified === undefined &&
        duty.steps.some(({ after }) => after === 'classified') && <Classify obligation={obligation} />}
      <ul className={classes.rows}>
        {obligation.steps.map(({ step, due, state, submitted }) => (
          <li key={step}>
            <div>
              <span>{text(duty.steps.find(({ id }) => id === step)?.title)}</span>
              <p className={classes.small}>
                {submitted !== undefined
                  ? t(state === 'late' ? 'duties.late' : 'duties.met', { time: stamp(submitted, true) })
                  : due === undefined
                    ? t('duties.onRequest')
                    : t(state === 'missed' ? 'duties.missed' : 'duties.by', { time: stamp(due, true) })}{' '}
                {submitted === undefined && due !== undefined && <Countdown to={due} />}
              </p>
            </div>
            {own && submitted === undefined && open !== step && (
              <Button size="xs" variant="default" onClick={() => setOpen(step)}>
                {t('duties.fill')}
              </Button>
            )}
            {own && open === step && (
              <StepForm plan={plan} obligation={obligation} step={step} onDone={() => setOpen(undefined)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface StepProps {
  plan: Plan;
  obligation: Obligation;
  step: string;
  onDone: () => void;
}

function StepForm({ plan, obligation, step, onDone }: StepProps) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { run, busy } = useCommand();
  const [values, setValues] = useState<Record<string, string>>({});
  const fields =
    plan.duties.find(({ id }) => id === obligation.duty)?.steps.find(({ id }) => id === step)?.fields ?? [];
  const ready = fields.every(({ id, required }) => !required || values[id]?.trim());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim()));
    if (await run({ type: 'SubmitDutyStep', obligation: obligation.id, step, values: filled })) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {fields.map(({ id, title, required }) => (
        <Textarea
          key={id}
          label={text(title)}
          required={required}
          autosize
          value={values[id] ?? ''}
          onChange={({ currentTarget }) => setValues({ ...values, [id]: currentTarget.value })}
        />
      ))}
      <Button type="submit" loading={busy} disabled={!ready}>
        {t('duties.submit')}
      </Button>
    </form>
  );
}
