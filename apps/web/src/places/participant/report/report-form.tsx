import { INCIDENT_CLASSES, type Attachment, type IncidentClass } from '@tocsin/engine';
import type { Tlp } from '@tocsin/scenario';
import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { SeatLink } from '../../../exercise/seat/seat-link';
import { affectedOf } from '../../../exercise/documents/affected';
import { Files } from '../compose/files';
import { TlpSelect } from '../../../ui/tlp-select';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useDraft } from '../../../exercise/seat/use-draft';
import classes from './report.module.css';
import { Button } from '../../../ui/button';

interface Written {
  title: string;
  description: string;
  category: IncidentClass | null;
  since: string;
  services: string;
  systems: string;
  indicators: string;
  suspectedMalicious: boolean;
  crossBorder: boolean;
  tlp: Tlp;
  contact: string;
  attachments: Attachment[];
}
const BLANK: Written = {
  title: '',
  description: '',
  category: null,
  since: '',
  services: '',
  systems: '',
  indicators: '',
  suspectedMalicious: false,
  crossBorder: false,
  tlp: 'AMBER',
  contact: '',
  attachments: [],
};

/** The first report of an incident to the national CSIRT: what an early warning asks for. */
export function ReportForm({ about }: { about: string | undefined }) {
  const { t } = useTranslation('console');
  const text = useText();
  const { run, busy } = useCommand();
  const { readOnly } = useConsole();
  const [written, setWritten, clear] = useDraft<Written>(`report-${about ?? ''}`, BLANK);
  const [done, setDone] = useState(false);
  const source = useExercise((state) => state.messages[about ?? '']);
  const set = (change: Partial<Written>) => {
    setDone(false);
    setWritten({ ...written, ...change });
  };
  const { category } = written;
  const { strange } = affectedOf(written.indicators ?? '');
  const ready = written.title.trim() && written.description.trim() && category && !strange && !readOnly;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || !category) return;
    const { since, contact, systems, indicators, ...rest } = written;
    const found = affectedOf(indicators ?? '').affected.indicators;
    const accepted = await run({
      ...rest,
      type: 'ReportIncident',
      category,
      ...(since ? { since } : {}),
      ...(systems?.trim() ? { systems: systems.trim() } : {}),
      ...(found.length > 0 ? { indicators: found } : {}),
      ...(contact.trim() ? { contact: contact.trim() } : {}),
      ...(source ? { about: source.id } : {}),
    });
    if (!accepted) return;
    clear();
    setDone(true);
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      {source && (
        <p className={classes.about}>
          {t('report.about')} <SeatLink to={`inbox/${source.id}`}>{text(source.title)}</SeatLink>
        </p>
      )}
      <p role="status" style={{ margin: 0 }}>
        {done && <strong>{t('report.done')}</strong>}
      </p>
      <TextInput
        label={t('report.what')}
        required
        maxLength={300}
        value={written.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
      />
      <div className={classes.line}>
        <Select
          label={t('report.category')}
          required
          searchable
          value={category}
          onChange={(value) => set({ category: value as IncidentClass | null })}
          data={INCIDENT_CLASSES.map((value) => ({ value, label: t(`rsit.${value}`) }))}
        />
        <TextInput
          label={t('report.since')}
          type="datetime-local"
          value={written.since}
          onChange={({ currentTarget }) => set({ since: currentTarget.value })}
        />
      </div>
      <Textarea
        label={t('report.description')}
        description={t('report.descriptionHint')}
        required
        autosize
        minRows={5}
        maxLength={20_000}
        value={written.description}
        onChange={({ currentTarget }) => set({ description: currentTarget.value })}
      />
      <Textarea
        label={t('report.services')}
        autosize
        minRows={2}
        value={written.services}
        onChange={({ currentTarget }) => set({ services: currentTarget.value })}
      />
      <div className={classes.line}>
        <Textarea
          label={t('report.systems')}
          autosize
          minRows={2}
          value={written.systems ?? ''}
          onChange={({ currentTarget }) => set({ systems: currentTarget.value })}
        />
        <Textarea
          label={t('report.indicators')}
          description={t('report.indicatorsHint')}
          error={strange && t('report.strange', { line: strange })}
          autosize
          minRows={2}
          value={written.indicators ?? ''}
          onChange={({ currentTarget }) => set({ indicators: currentTarget.value })}
        />
      </div>
      <Group>
        <Checkbox
          label={t('report.malicious')}
          checked={written.suspectedMalicious}
          onChange={({ currentTarget }) => set({ suspectedMalicious: currentTarget.checked })}
        />
        <Checkbox
          label={t('report.crossBorder')}
          checked={written.crossBorder}
          onChange={({ currentTarget }) => set({ crossBorder: currentTarget.checked })}
        />
      </Group>
      <div className={classes.line}>
        <TextInput
          label={t('report.contact')}
          value={written.contact}
          maxLength={300}
          onChange={({ currentTarget }) => set({ contact: currentTarget.value })}
        />
        <TlpSelect required value={written.tlp} onChange={(tlp) => set({ tlp: tlp ?? 'AMBER' })} />
      </div>
      <Files files={written.attachments} onChange={(attachments) => set({ attachments })} />
      <div>
        <Button type="submit" loading={busy} disabled={!ready}>
          {t('report.send')}
        </Button>
      </div>
    </form>
  );
}
