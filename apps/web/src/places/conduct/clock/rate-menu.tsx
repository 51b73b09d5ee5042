import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useCommand } from '../../../commanding/use-command';
import { Button } from '../../../ui/button';

/** Exercise seconds per second. */
const RATES = [1, 2, 5, 10, 30, 60, 600];

/** How fast exercise time runs. `items`: only the entries, inside another menu. */
export function RateMenu({ items = false }: { items?: boolean }) {
  const { t } = useTranslation('facilitator');
  const { run } = useCommand();
  const rate = useExercise((state) => state.clock.rate);
  const set = (to: number) =>
    run(
      { type: 'SetRate', rate: to },
      { done: t('clock.rateDone', { rate: to }), undo: [{ type: 'SetRate', rate }] },
    );
  const entries = RATES.map((one) => (
    <Menu.Item
      key={one}
      className="mono"
      aria-label={t('clock.rateOf', { rate: one })}
      onClick={() => void set(one)}
      rightSection={one === rate ? <IconCheck size={14} aria-hidden /> : undefined}
    >
      ×{one}
    </Menu.Item>
  ));
  if (items) return <>{entries}</>;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          className="mono"
          aria-label={t('clock.rateIs', { rate })}
          rightSection={<IconChevronDown size={14} />}
        >
          ×{rate}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('clock.rate')}</Menu.Label>
        {entries}
      </Menu.Dropdown>
    </Menu>
  );
}
