import { ELEMENTS } from '@tocsin/engine';
import { ACTION_STATES, type ActionFields, type ActionState, type CapabilityElement } from '@tocsin/protocol';
import { useQuery } from '@tanstack/react-query';
import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dueQuery } from './improvement-queries';
import classes from './improvement.module.css';

/** An action as it is being written: what has no sensible beginning is empty. */
export type Writing = Omit<ActionFields, 'element'> & { element: CapabilityElement | null };

/** Whether nothing is missing that the server asks for. */
export const isWhole = ({ action, owner, element, due }: Writing): boolean =>
  Boolean(action.trim() && owner.trim() && element && due);

interface Props {
  value: Writing;
  onChange: (change: Partial<Writing>) => void;
  owners: string[];
  capabilities: string[];
}

export function ActionFieldInputs({ value, onChange, owners, capabilities }: Props) {
  const { t } = useTranslation(['improvement', 'terms']);
  const mails = useQuery(dueQuery).data?.mails;
  const needsEvidence = value.state === 'done' || value.state === 'verified';
  return (
    <div className={classes.fields}>
      <Textarea
        className={classes.whole}
        label={t('field.action')}
        required
        autosize
        minRows={2}
        maxLength={2_000}
        value={value.action}
        onChange={({ currentTarget }) => onChange({ action: currentTarget.value })}
        data-autofocus
      />
      <Textarea
        className={classes.whole}
        label={t('field.issue')}
        autosize
        minRows={2}
        maxLength={4_000}
        value={value.issue}
        onChange={({ currentTarget }) => onChange({ issue: currentTarget.value })}
      />
      <Autocomplete
        label={t('field.capability')}
        placeholder={t('capabilityHow')}
        maxLength={300}
        value={value.capability}
        onChange={(capability) => onChange({ capability })}
        data={capabilities}
      />
      <Select
        label={t('field.element')}
        required
        allowDeselect={false}
        value={value.element}
        onChange={(element) => onChange({ element: element as CapabilityElement })}
        data={ELEMENTS.map((one) => ({ value: one, label: t(`terms:element.${one}`) }))}
      />
      <Autocomplete
        label={t('field.owner')}
        required
        maxLength={200}
        value={value.owner}
        onChange={(owner) => onChange({ owner })}
        data={owners}
      />
      <TextInput
        label={t('field.contact')}
        description={mails ? t('contactHow') : undefined}
        maxLength={300}
        value={value.contact}
        onChange={({ currentTarget }) => onChange({ contact: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('field.starts')}
        value={value.starts ?? ''}
        onChange={({ currentTarget }) => onChange({ starts: currentTarget.value || null })}
      />
      <TextInput
        type="date"
        label={t('field.due')}
        required
        value={value.due}
        onChange={({ currentTarget }) => onChange({ due: currentTarget.value })}
      />
      <Select
        label={t('field.state')}
        allowDeselect={false}
        value={value.state}
        onChange={(state) => onChange({ state: state as ActionState })}
        data={ACTION_STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))}
      />
      {value.state === 'dropped' && (
        <Textarea
          className={classes.whole}
          label={t('field.reason')}
          required
          autosize
          maxLength={2_000}
          value={value.reason}
          onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
        />
      )}
      <Textarea
        className={classes.whole}
        label={t('field.evidence')}
        description={t('evidenceHow')}
        required={needsEvidence}
        autosize
        minRows={2}
        maxLength={8_000}
        value={value.evidence}
        onChange={({ currentTarget }) => onChange({ evidence: currentTarget.value })}
      />
    </div>
  );
}
