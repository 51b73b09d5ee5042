import type { State, Statement } from '@tocsin/engine';

import { IconPlus } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { useThrottledState } from '../../../exercise/live/throttled-state';
import { StatementCard } from './statement-card';
import { Button } from '../../../ui/button';

interface Props {
  kind: Statement['kind'];
  /** Of an analysis: the objective that it is about. */
  objective?: string;
  current: string | undefined;
  onCurrent: (id: string) => void;
}

/** The statements of one part of the report, in the order in which they were begun. */
export function Statements({ kind, objective, current, onCurrent }: Props) {
  const { t } = useTranslation('evaluation');
  const { run, busy } = useCommand();
  const ids = useThrottledState(
    useCallback(
      ({ statements }: State) =>
        Object.values(statements)
          .filter((one) => one.kind === kind && (kind !== 'analysis' || one.objective === objective))
          .sort((a, b) => a.first - b.first)
          .map(({ statement }) => statement),
      [kind, objective],
    ),
  );
  return (
    <>
      {ids.map((id) => (
        <StatementCard key={id} id={id} current={id === current} onCurrent={() => onCurrent(id)} />
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          loading={busy}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => void run({ type: 'WriteStatement', kind, ...(objective ? { objective } : {}) })}
        >
          {t(`write.add.${kind}`)}
        </Button>
      </div>
    </>
  );
}
