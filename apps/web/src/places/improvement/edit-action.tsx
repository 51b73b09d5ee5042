import type { ActionFields, CorrectiveAction } from '@tocsin/protocol';
import { Alert, Group } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';
import { Fault } from '../../ui/fault';
import { ActionFieldInputs, isWhole } from './action-fields';
import { Changes } from './changes';
import { EvidenceLinks } from './evidence-links';
import { History } from './history';
import classes from './improvement.module.css';
import { Tests } from './tests';
import { useWriting } from './use-writing';
import { Button } from '../../ui/button';

interface Props {
  action: CorrectiveAction;
  owners: string[];
  capabilities: string[];
  /** Tells whether there is something that has not been saved. */
  onDirty: (dirty: boolean) => void;
}

/** An action with all that belongs to it; what others change meanwhile is shown, and never overwritten unseen. */
export function EditAction({ action, owners, capabilities, onDirty }: Props) {
  const { t } = useTranslation('improvement');
  const text = useText();
  const { fields, version, set, dirty, meanwhile, fault, busy, save, discard, take } = useWriting(action);
  const [saved, setSaved] = useState(false);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(await save());
  };
  const origin = [
    ...(fields.exerciseTitle ? [`${t('field.exercise')}: ${text(fields.exerciseTitle)}`] : []),
    ...(fields.finding ? [t('finding')] : []),
  ];
  return (
    <>
      {origin.length > 0 && <p className="quiet">{origin.join(' · ')}</p>}
      <form onSubmit={(event) => void submit(event)}>
        {meanwhile && (
          <Alert color="gray" variant="default" role="alert" mb="md" title={t('conflict.title')}>
            <Changes {...meanwhile} />
            <p>{t('conflict.what')}</p>
            <Button size="xs" variant="default" onClick={discard}>
              {t('conflict.theirs')}
            </Button>
          </Alert>
        )}
        <ActionFieldInputs
          value={fields}
          onChange={(change) => {
            setSaved(false);
            set(change as Partial<ActionFields>);
          }}
          owners={owners}
          capabilities={capabilities}
        />
        <EvidenceLinks evidence={fields.evidence} />
        {fault !== undefined && <Fault error={fault} />}
        <Group className={classes.save}>
          <Button type="submit" loading={busy} disabled={!dirty || !isWhole(fields)}>
            {t('save')}
          </Button>
          <span className="quiet" role="status">
            {dirty ? (isWhole(fields) ? t('unsaved') : t('missing')) : saved ? t('saved') : ''}
          </span>
        </Group>
      </form>
      <Tests action={{ ...fields, version }} onRecorded={take} />
      <History id={action.id} />
    </>
  );
}
