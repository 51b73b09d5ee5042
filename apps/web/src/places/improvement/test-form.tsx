import { TEST_RESULTS, type CorrectiveAction, type TestedIn, type TestResult } from '@tocsin/protocol';
import { Group, Radio, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../ui/fault';
import classes from './improvement.module.css';
import { planHasChanged, testAction } from './improvement-queries';
import { Button } from '../../ui/button';

interface Props {
  action: Pick<CorrectiveAction, 'id' | 'version' | 'action'>;
  test: TestedIn;
  onRecorded?: (now: CorrectiveAction) => void;
}

/** Records what an exercise showed of an action. */
export function TestForm({ action: { id, version, action }, test, onRecorded }: Props) {
  const { t } = useTranslation('improvement');
  const queries = useQueryClient();
  const [result, setResult] = useState<TestResult | null>(test.result);
  const [remark, setRemark] = useState(test.remark);
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const same = result === test.result && remark === test.remark;
  const record = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    try {
      const now = await testAction(id, test.exercise, { version, result, remark });
      onRecorded?.(now);
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
      await planHasChanged(queries);
    }
  };
  return (
    <form className={classes.testForm} onSubmit={(event) => void record(event)}>
      <Radio.Group
        label={t('tests.result')}
        aria-label={`${t('tests.result')}: ${action}`}
        value={result}
        onChange={(one) => setResult(one as TestResult)}
      >
        <Group gap="md" mt={4}>
          {TEST_RESULTS.map((one) => (
            <Radio key={one} size="xs" value={one} label={t(`result.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('tests.remark')}
        size="xs"
        autosize
        maxLength={2_000}
        value={remark}
        onChange={({ currentTarget }) => setRemark(currentTarget.value)}
      />
      {fault !== undefined && <Fault error={fault} />}
      <Group gap="sm">
        <Button type="submit" size="xs" variant="default" loading={busy} disabled={same || !result}>
          {t('tests.record')}
        </Button>
        <span className="quiet" role="status">
          {same && test.result ? t('tests.recorded') : ''}
        </span>
      </Group>
    </form>
  );
}
