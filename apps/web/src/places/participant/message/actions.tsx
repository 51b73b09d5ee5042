import type { Message } from '@tocsin/engine';
import { Menu } from '@mantine/core';
import { IconArrowForwardUp, IconCheck, IconCornerUpLeft, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useGo } from '../../../exercise/seat/seat-link';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import { isReceived } from '../../../exercise/messages/received';
import { useCommand } from '../../../commanding/use-command';
import classes from './message-view.module.css';
import { Button } from '../../../ui/button';

interface Props {
  message: Message;
  onReply: () => void;
}

/** What can be done about a message. The attributes `data-action` are what the keys press. */
export function Actions({ message, onReply }: Props) {
  const { t } = useTranslation('console');
  const go = useGo();
  const { run, busy } = useCommand();
  const { person, readOnly } = useConsole();
  const ended = useExercise((state) => state.standing === 'ended');
  const running = useExercise((state) => state.standing === 'running');
  const mine = isReceived(message, person);
  const acknowledged = Object.entries(message.receipts).filter(
    ([, { acknowledged: at }]) => at !== undefined,
  );
  const own = message.receipts[person.id]?.acknowledged !== undefined;
  // Once pressed it keeps its place, so that a second press meets nothing else.
  const [asked] = useState(mine && !own);
  const off = readOnly || ended;
  return (
    <>
      <div className={classes.actions}>
        {asked && (
          <Button
            variant="default"
            data-action="acknowledge"
            loading={busy}
            disabled={off && !own}
            data-disabled={own || undefined}
            aria-disabled={own || undefined}
            leftSection={<IconCheck size={16} aria-hidden />}
            onClick={() => {
              if (!own) void run({ type: 'GiveReceipt', messages: [message.id], receipt: 'acknowledged' });
            }}
          >
            {t('message.acknowledge')}
          </Button>
        )}
        <Button
          data-action="reply"
          disabled={off}
          leftSection={<IconCornerUpLeft size={16} aria-hidden />}
          onClick={onReply}
        >
          {t('message.reply')}
        </Button>
        <Button
          variant="default"
          data-action="share"
          disabled={off}
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          onClick={() => go(`compose?share=${message.id}`)}
        >
          {t('message.share')}
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
              {t('message.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              disabled={off || !running || !person.organisation}
              onClick={() => go(`report?about=${message.id}`)}
            >
              {t('message.report')}
            </Menu.Item>
            <Menu.Item
              disabled={off || !running || !person.organisation}
              onClick={() => go(`log?about=${message.id}`)}
            >
              {t('message.log')}
            </Menu.Item>
            <Menu.Item onClick={() => window.print()}>{t('message.print')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {acknowledged.length > 0 && (
        <Acknowledged by={acknowledged.map(([id, { acknowledged: at = 0 }]) => ({ id, at }))} />
      )}
    </>
  );
}

function Acknowledged({ by }: { by: { id: string; at: number }[] }) {
  const { t } = useTranslation('console');
  const addressName = useAddressName();
  return (
    <p className={classes.acknowledged}>
      {t('message.acknowledged')}{' '}
      {by.map(({ id, at }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          {addressName(Address.person(id))} <ExerciseTime at={at} />
        </span>
      ))}
    </p>
  );
}
