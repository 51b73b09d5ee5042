import { CloseButton } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../exercise/live/use-clock';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useGo } from '../../../exercise/seat/seat-link';
import { useAddressName } from '../../../exercise/names/use-address-name';
import classes from './incoming-call.module.css';
import { useConsole } from '../../../exercise/seat/console-context';
import { unread } from '../../../exercise/messages/received';
import { Button } from '../../../ui/button';

const RINGS_FOR = 90_000;

/** A call that rings, wherever one is in the console. It is answered by hand and stops by itself. */
export function IncomingCall() {
  const { t } = useTranslation('console');
  const go = useGo();
  const addressName = useAddressName();
  const { person } = useConsole();
  const { wall } = useClock();
  const [declined, decline] = useState<string>();
  const { message: open } = useParams({ strict: false });
  const call = useExercise((state) => unread(state, person).find(({ channel }) => channel === 'phone'));
  if (!call || call.id === declined || call.id === open || wall - call.wall > RINGS_FOR) return null;
  return (
    <div className={classes.call} role="alert">
      <IconPhoneIncoming size={20} aria-hidden />
      <p>{t('phone.calling', { from: addressName(call.from) })}</p>
      <Button size="xs" onClick={() => go(`inbox/${call.id}`)}>
        {t('phone.goTo')}
      </Button>
      <CloseButton size="sm" aria-label={t('phone.later')} onClick={() => decline(call.id)} />
    </div>
  );
}
