import type { CommandBody, ServiceRequest } from '@tocsin/engine';
import { isEntitled, type Plan, type Service } from '@tocsin/plan';
import { Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleScreen } from '../../../frames/participant/console-screen';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Empty } from '../../../ui/empty';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { Prose } from '../../../ui/prose';
import { Origin } from '../../../exercise/names/origin';
import classes from '../crisis-centre.module.css';
import { useMay, useOwnOrganisation, usePlan } from '../../../exercise/plan/use-plan';
import { Button } from '../../../ui/button';

const GROUPS = ['reactive', 'proactive', 'quality'] as const;

/** The service catalogue: what one's constituency is entitled to, what was asked for, what came of it. */
export function ServicesScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const requests = useExercise((state) => Object.values(state.services).sort((a, b) => b.at - a.at));
  if (!plan || plan.services.length === 0) return <Empty title={t('services.none')} />;
  return (
    <ConsoleScreen title={t('services.title')}>
      <div className={classes.columns}>
        <div>
          {GROUPS.map((group) => (
            <Catalogue
              key={group}
              group={group}
              services={plan.services.filter((one) => one.group === group)}
            />
          ))}
        </div>
        <section className={classes.panel} aria-labelledby="requests">
          <h2 id="requests">{t('services.requests')}</h2>
          {requests.length === 0 && <p className="quiet">{t('services.noRequests')}</p>}
          {requests.map((request) => (
            <Request key={request.request} plan={plan} request={request} />
          ))}
        </section>
      </div>
    </ConsoleScreen>
  );
}

function Catalogue({ group, services }: { group: (typeof GROUPS)[number]; services: Service[] }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const own = useOwnOrganisation();
  const may = useMay()(own ? [own.kind] : []);
  const [asking, ask] = useState<string>();
  if (services.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{t(`services.group.${group}`)}</h2>
      <ul className={classes.rows}>
        {services.map((service) => {
          const entitled = own && isEntitled(service, own.constituency);
          return (
            <li key={service.id}>
              <div>
                <span>{text(service.title)}</span>
                {!entitled && <p className={classes.small}>{t('services.notEntitled')}</p>}
              </div>
              {entitled && own.kind !== service.by && may && asking !== service.id && (
                <Button size="xs" variant="default" onClick={() => ask(service.id)}>
                  {t('services.ask')}
                </Button>
              )}
              {asking === service.id && (
                <Words
                  label={t('services.what')}
                  submit={t('services.send')}
                  command={(words) => ({ type: 'RequestService', service: service.id, text: words })}
                  onDone={() => ask(undefined)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Request({ plan, request }: { plan: Plan; request: ServiceRequest }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const service = plan.services.find(({ id }) => id === request.service);
  const may = useMay()(service && [service.by]);
  const next = {
    requested: ['accepted', 'declined'],
    accepted: ['delivered'],
    declined: [],
    delivered: [],
  } as const;
  return (
    <div className={classes.duty}>
      <h3>
        {text(service?.title)} · {t(`services.state.${request.state}`)}
      </h3>
      <p className={classes.small}>
        <Origin of={request} />
      </p>
      <Prose>{request.text}</Prose>
      {request.answers.map(({ to, text: words, at, wall }) => (
        <p key={wall} className={classes.small}>
          <ExerciseTime at={at} wall={wall} /> {t(`services.state.${to}`)}: {words}
        </p>
      ))}
      {may &&
        next[request.state].map((to) => (
          <Words
            key={to}
            label={t(`services.answer.${to}`)}
            submit={t(`services.to.${to}`)}
            command={(words) => ({ type: 'MoveService', request: request.request, to, text: words })}
          />
        ))}
    </div>
  );
}

interface WordsProps {
  label: string;
  submit: string;
  command: (words: string) => CommandBody;
  onDone?: () => void;
}

/** A text and a button: what one writes goes out as a command. */
function Words({ label, submit, command, onDone }: WordsProps) {
  const { run, busy } = useCommand();
  const [words, setWords] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run(command(words.trim())).then((accepted) => {
          if (!accepted) return;
          setWords('');
          onDone?.();
        });
      }}
    >
      <Textarea
        label={label}
        autosize
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <Group>
        <Button type="submit" size="xs" loading={busy} disabled={!words.trim()}>
          {submit}
        </Button>
      </Group>
    </form>
  );
}
