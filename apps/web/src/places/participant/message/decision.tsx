import { keysOf, type Message, type Choice } from '@tocsin/engine';
import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Countdown } from '../../../exercise/time/countdown';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import classes from './message-view.module.css';
import { Button } from '../../../ui/button';

interface Props {
  message: Message;
  decision: NonNullable<Message['decision']>;
}

/** A decision that one's side takes once. What was decided takes the place of the button; later on it is all there is. */
export function Decision({ message, decision }: Props) {
  const { t } = useTranslation('console');
  const text = useText();
  const addressName = useAddressName();
  const { run, busy } = useCommand();
  const { person, readOnly } = useConsole();
  const running = useExercise((state) => state.standing === 'running');
  const [option, choose] = useState('');
  const keys = keysOf(person);
  const taken = (Object.entries(message.choices) as [Address, Choice][]).filter(
    ([party]) => keys.includes(party) || !keys.some((key) => message.choices[key]),
  );
  const labelOf = (id: string | undefined) => text(decision.options.find((one) => one.id === id)?.label);
  const [asked] = useState(taken.length === 0);
  const outcome = taken.map(([party, choice]) => (
    <p key={party} className={classes.by} role={asked ? 'status' : undefined}>
      <strong>{labelOf(choice.option)}</strong>{' '}
      {choice.byDefault
        ? t('decision.byDefault')
        : t('decision.by', { who: addressName(choice.person ? Address.person(choice.person) : party) })}{' '}
      <ExerciseTime at={choice.at} />
    </p>
  ));
  const decided = taken.length > 0;
  if (!asked)
    return (
      <section className={classes.block} data-done aria-label={t('decision.title')}>
        <h3>{text(decision.question)}</h3>
        {outcome}
      </section>
    );
  const closed = decided || readOnly || !running;
  return (
    <section className={classes.block} data-done={decided || undefined} aria-label={t('decision.title')}>
      <Radio.Group
        label={<strong>{text(decision.question)}</strong>}
        value={taken[0]?.[1].option ?? option}
        onChange={choose}
        readOnly={readOnly}
      >
        <p className={classes.by}>
          {t('decision.deadline')} <ExerciseTime at={decision.deadline} />
          {!decided && (
            <>
              {' · '}
              <Countdown to={decision.deadline} />
            </>
          )}
          {decision.default && <> · {t('decision.default', { option: labelOf(decision.default) })}</>}
        </p>
        <Stack gap="xs">
          {decision.options.map(({ id, label }) => (
            <Radio key={id} value={id} label={text(label)} disabled={closed} />
          ))}
        </Stack>
      </Radio.Group>
      {decided ? (
        outcome
      ) : (
        <Button
          mt="md"
          loading={busy}
          disabled={!option || closed}
          onClick={() => void run({ type: 'ChooseOption', message: message.id, option })}
        >
          {t('decision.decide')}
        </Button>
      )}
    </section>
  );
}
