import { CopyButton, Loader } from '@mantine/core';
import { IconColumns2, IconLink, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ToolScreen } from '../../../frames/staff/tool-screen';
import { useSeat } from '../../../exercise/seat/seat';
import { useBase } from '../../../exercise/seat/seat-link';
import { Empty } from '../../../ui/empty';
import { Fault } from '../../../ui/fault';
import { useKnownEvents } from '../../../exercise/events/use-events';
import classes from './moments.module.css';
import { Panes } from './panes';
import { Steering } from './steering';
import { Timeline } from './timeline';
import { useKeys } from './use-keys';
import { useTimeMachine } from './use-time-machine';
import { firstFor } from '../../../exercise/past/viewers';
import { Button } from '../../../ui/button';
import { urlOf } from '../../../http/url-of';

/** Any moment of the exercise, as any viewer saw it, and two of them side by side. */
export function MomentsScreen() {
  const { t } = useTranslation('moments');
  const { known } = useKnownEvents();
  if (known.complete) return <TimeMachineScreen />;
  return (
    <ToolScreen title={t('title')} controls={null}>
      {known.error !== undefined && known.events.length === 0 ? (
        <Fault error={known.error} />
      ) : (
        <Empty title={t('reading', { count: known.events.length })}>
          <Loader size="sm" />
        </Empty>
      )}
    </ToolScreen>
  );
}

function TimeMachineScreen() {
  const { t } = useTranslation('moments');
  const base = useBase();
  const seat = useSeat();
  const { machine } = useKnownEvents();
  const { moment, change, playback, as, beside, viewers, said } = useTimeMachine(machine);
  const { seq, after } = moment;
  useKeys({ machine, moment, viewers, goTo: playback.goTo, turn: playback.turn });
  const words = new URLSearchParams({
    seq: String(seq),
    ...(after ? { after: String(after) } : {}),
    as,
    ...(beside ? { beside } : {}),
  });
  return (
    <ToolScreen
      title={t('title')}
      controls={
        <>
          <p className={classes.said}>{said}</p>
          <CopyButton value={location.origin + urlOf(`${base}/moments?${words.toString()}`)}>
            {({ copied, copy }) => (
              <Button
                size="xs"
                variant="default"
                className={classes.about}
                leftSection={<IconLink size={14} aria-hidden />}
                onClick={copy}
              >
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
          <Button
            size="xs"
            variant="default"
            className={classes.about}
            leftSection={beside ? <IconX size={14} aria-hidden /> : <IconColumns2 size={14} aria-hidden />}
            onClick={() => change({ beside: beside ? undefined : firstFor(seat, machine.people, as) })}
          >
            {t(beside ? 'compareEnd' : 'compare')}
          </Button>
          <Timeline machine={machine} moment={moment} goTo={playback.goTo} />
          <Steering machine={machine} moment={moment} viewers={viewers} playback={playback} />
        </>
      }
    >
      <Panes machine={machine} moment={moment} as={as} beside={beside} change={change} />
    </ToolScreen>
  );
}
