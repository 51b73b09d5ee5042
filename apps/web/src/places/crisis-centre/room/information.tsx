import type { InformationRequest } from '@tocsin/engine';
import { Group, NumberInput, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { OrganisationSelect } from '../../../exercise/names/organisation-select';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Countdown } from '../../../exercise/time/countdown';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import classes from '../crisis-centre.module.css';
import { Button } from '../../../ui/button';

interface Props {
  /** Only what is asked about this report or case. */
  about?: string[];
  /** Who can be asked; by default every other organisation. */
  of?: string[];
}

/** What the authorities asked organisations to tell them: unanswered first. Whoever was asked answers here. */
export function InformationRequests({ about, of }: Props) {
  const { t } = useTranslation('plan');
  const { person, readOnly } = useConsole();
  const isAuthority = useExercise(
    (state) => state.plan?.authorities.includes(person.organisation ?? '') ?? false,
  );
  const requests = useExercise((state) =>
    Object.values(state.informationRequests)
      .filter((one) => !about || about.includes(one.about ?? ''))
      .sort((a, b) => Number(a.given !== undefined) - Number(b.given !== undefined) || a.due - b.due),
  );
  if (!isAuthority && requests.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="information">
      <h2 id="information">{t('information.title')}</h2>
      {requests.length === 0 && <p className="quiet">{t('information.none')}</p>}
      <ul className={classes.rows}>
        {requests.map((request) => (
          <li key={request.request}>
            <Shown request={request} />
          </li>
        ))}
      </ul>
      {isAuthority && !readOnly && <Ask about={about?.at(-1)} of={of} />}
    </section>
  );
}

function Shown({ request }: { request: InformationRequest }) {
  const { t } = useTranslation('plan');
  const { person, readOnly } = useConsole();
  const addressName = useAddressName();
  const { question, organisation, to, due, given } = request;
  return (
    <div>
      <strong>{question}</strong>
      <p className={classes.small}>
        {addressName(Address.organisation(organisation))} → {addressName(Address.organisation(to))} ·{' '}
        {given ? (
          <>
            {t(given.late ? 'information.late' : 'information.given')}{' '}
            <ExerciseTime at={given.at} wall={given.wall} />
          </>
        ) : (
          <Countdown to={due} />
        )}
      </p>
      {given && <p>{given.text}</p>}
      {!given && to === person.organisation && !readOnly && <Answer request={request.request} />}
    </div>
  );
}

function Answer({ request }: { request: string }) {
  const { t } = useTranslation('plan');
  const { run, busy } = useCommand();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run({ type: 'GiveInformation', request, text: text.trim() });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        label={t('information.answer')}
        autosize
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div>
        <Button type="submit" size="xs" loading={busy} disabled={!text.trim()}>
          {t('information.send')}
        </Button>
      </div>
    </form>
  );
}

function Ask({ about, of }: { about?: string; of?: string[] }) {
  const { t } = useTranslation('plan');
  const { run, busy } = useCommand();
  const { person } = useConsole();
  const organisations = useExercise((state) =>
    (state.exercise?.organisations ?? []).flatMap(({ id }) =>
      id !== person.organisation && (!of || of.includes(id)) ? [id] : [],
    ),
  );
  const [to, setTo] = useState<string | null>(null);
  const [question, setQuestion] = useState('');
  const [minutes, setMinutes] = useState<number | string>(30);
  const whom = to ?? (organisations.length === 1 ? organisations[0]! : null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const accepted = await run({
      type: 'RequestInformation',
      to: whom ?? '',
      question: question.trim(),
      withinMinutes: Number(minutes),
      ...(about ? { about } : {}),
    });
    if (accepted) setQuestion('');
  };
  return (
    <details>
      <summary>{t('information.ask')}</summary>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <Group grow align="end">
          <OrganisationSelect
            label={t('information.to')}
            among={organisations}
            value={whom}
            onChange={setTo}
          />
          <NumberInput label={t('tasks.within')} min={1} max={10_080} value={minutes} onChange={setMinutes} />
        </Group>
        <Textarea
          label={t('information.question')}
          autosize
          value={question}
          onChange={({ currentTarget }) => setQuestion(currentTarget.value)}
        />
        <div>
          <Button
            type="submit"
            size="xs"
            loading={busy}
            disabled={!question.trim() || !whom || !Number(minutes)}
          >
            {t('information.askIt')}
          </Button>
        </div>
      </form>
    </details>
  );
}
