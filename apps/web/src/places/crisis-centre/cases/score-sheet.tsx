import type { Case, SheetChoices } from '@tocsin/engine';
import { scoreOf, severityFor, type Plan } from '@tocsin/plan';
import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import classes from '../crisis-centre.module.css';
import { Button } from '../../../ui/button';

/** The expert evaluation: an option and a reason in each category, the score as one goes, then the plan's severity. */
export function ScoreSheet({ plan, one }: { plan: Plan; one: Case }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const { run, busy } = useCommand();
  const [scaleId, setScale] = useState(plan.scales[0]!.id);
  const scale = plan.scales.find(({ id }) => id === scaleId) ?? plan.scales[0]!;
  const before = one.agreed?.scale === scale.id ? one.agreed : undefined;
  const [choices, setChoices] = useState<SheetChoices>(before?.choices ?? {});
  const [severity, setSeverity] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [agreed, setAgreed] = useState(true);
  const chosen = Object.fromEntries(Object.entries(choices).map(([id, { option }]) => [id, option]));
  const { score, band, complete } = scoreOf(scale, chosen);
  const suggested = severityFor(plan, score)?.id;
  const set = (id: string, change: Partial<SheetChoices[string]>) =>
    setChoices({ ...choices, [id]: { option: '', ...choices[id], ...change } });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const accepted = await run({
      type: 'EvaluateCase',
      case: one.case,
      scale: scale.id,
      choices,
      severity: severity ?? suggested ?? '',
      reason: reason.trim(),
      agreed,
    });
    if (accepted) setReason('');
  };
  return (
    <form className={classes.panel} onSubmit={(event) => void submit(event)} aria-labelledby="sheet">
      <h2 id="sheet">{text(scale.title)}</h2>
      {plan.scales.length > 1 && (
        <Select
          label={t('sheet.scale')}
          data={plan.scales.map(({ id, title }) => ({ value: id, label: text(title) }))}
          value={scaleId}
          allowDeselect={false}
          onChange={(id) => {
            if (id) setScale(id);
            setChoices({});
          }}
        />
      )}
      <div className={classes.sheet}>
        {scale.categories.flatMap(({ id, title, options }) => [
          <label key={id} htmlFor={`sheet-${id}`}>
            {text(title)}
          </label>,
          <Select
            key={`${id}-option`}
            id={`sheet-${id}`}
            aria-label={text(title)}
            placeholder={t('sheet.choose')}
            data={options.map(({ id: value, title: label, value: points }) => ({
              value,
              label: `${text(label)} (${points})`,
            }))}
            value={choices[id]?.option || null}
            allowDeselect={false}
            onChange={(option) => option && set(id, { option })}
          />,
          <TextInput
            key={`${id}-reason`}
            aria-label={t('sheet.reasonFor', { category: text(title) })}
            placeholder={t('sheet.reason')}
            value={choices[id]?.reason ?? ''}
            onChange={({ currentTarget }) => set(id, { reason: currentTarget.value })}
          />,
        ])}
      </div>
      <p className={classes.score} role="status">
        <strong>{score.toFixed(2)}</strong>
        <span>
          <span className={classes.swatch} style={{ background: band.colour }} aria-hidden />
          {text(band.title)}
        </span>
        {!complete && <span className="quiet">{t('sheet.open')}</span>}
      </p>
      <Select
        label={t('sheet.severity')}
        data={plan.severities.map(({ id, title }) => ({
          value: id,
          label: id === suggested ? t('sheet.suggested', { severity: text(title) }) : text(title),
        }))}
        value={severity ?? suggested ?? null}
        allowDeselect={false}
        onChange={setSeverity}
      />
      <Textarea
        label={t('sheet.overall')}
        autosize
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Checkbox
        label={t('sheet.agreed')}
        checked={agreed}
        onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
      />
      <Group>
        <Button type="submit" loading={busy} disabled={!complete}>
          {t('sheet.submit')}
        </Button>
      </Group>
    </form>
  );
}
