import { ActionIcon, Group, Menu } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconDots, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useCommand } from '../../../commanding/use-command';
import { onKey } from '../../../ui/keys';
import { EndDialog } from './end-dialog';
import { JumpDialog } from './jump-dialog';
import { RateMenu } from './rate-menu';
import { Button } from '../../../ui/button';

/** Pause, rate, jump and ENDEX: beside the clock on every screen of a facilitator. */
export function ClockControls() {
  const { t } = useTranslation('facilitator');
  const { run, busy } = useCommand();
  const clock = useExercise((state) => state.clock);
  const running = useExercise((state) => state.standing === 'running');
  const narrow = useMediaQuery('(max-width: 75em)', false, { getInitialValueInEffect: false });
  const [dialog, open] = useState<'jump' | 'end'>();
  const night = clock.night !== undefined;
  const toggle = () =>
    clock.running
      ? run({ type: 'PauseClock' }, { done: t('clock.pausedDone'), undo: [{ type: 'ResumeClock' }] })
      : run(
          { type: 'ResumeClock' },
          { done: t('clock.resumedDone'), ...(night ? {} : { undo: [{ type: 'PauseClock' as const }] }) },
        );
  useHotkeys(
    running
      ? [
          ['P', onKey(toggle)],
          ['J', onKey(() => open('jump'))],
        ]
      : [],
  );
  if (!running) return null;
  const label = clock.running ? t('clock.pause') : night ? t('clock.morning') : t('clock.resume');
  const icon = clock.running ? <IconPlayerPauseFilled size={14} /> : <IconPlayerPlayFilled size={14} />;
  return (
    <Group gap="xs" wrap="nowrap">
      {narrow ? (
        <ActionIcon
          variant={clock.running ? 'default' : 'filled'}
          size="lg"
          aria-label={label}
          title={label}
          loading={busy}
          onClick={() => void toggle()}
        >
          {icon}
        </ActionIcon>
      ) : (
        <Button
          size="xs"
          variant={clock.running ? 'default' : 'filled'}
          leftSection={icon}
          loading={busy}
          title="P"
          onClick={() => void toggle()}
        >
          {label}
        </Button>
      )}
      {!narrow && (
        <>
          <RateMenu />
          <Button size="xs" variant="default" title="J" onClick={() => open('jump')}>
            {t('clock.jump')}
          </Button>
        </>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={narrow ? 'lg' : 30}
            aria-label={t('clock.more')}
            title={t('clock.more')}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {narrow && <Menu.Item onClick={() => open('jump')}>{t('clock.jump')}</Menu.Item>}
          {narrow && <RateMenu items />}
          <Menu.Item onClick={() => open('end')}>{t('clock.end')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <JumpDialog opened={dialog === 'jump'} close={() => open(undefined)} />
      <EndDialog opened={dialog === 'end'} close={() => open(undefined)} />
    </Group>
  );
}
