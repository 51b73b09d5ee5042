import { ELEMENTS } from '@tocsin/engine';
import { ActionIcon, Group, Select, Textarea, TextInput } from '@mantine/core';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { OrganisationSelect } from '../../../exercise/names/organisation-select';
import { useCommand } from '../../../commanding/use-command';
import { useAddressName, useNames } from '../../../exercise/names/use-address-name';
import { useRefusal } from '../../../ui/use-refusal';
import { useTimes } from '../../../exercise/time/use-times';
import { Citations } from './citations';
import { StatementHistory } from './statement-history';
import { useSlots } from '../../../frames/slots';
import classes from './report.module.css';
import { useCaret } from './use-caret';
import { useStatement } from './use-statement';
import { Button } from '../../../ui/button';

interface Props {
  id: string;
  current: boolean;
  onCurrent: () => void;
}

/** A statement of the report, always open to be written in; what is evidence for it is chosen beside it. */
export function StatementCard({ id, current, onCurrent }: Props) {
  const { t } = useTranslation(['evaluation', 'terms']);
  const { ActionsOfFinding } = useSlots();
  const { stored, words, saving, change } = useStatement(id);
  const addressName = useAddressName();
  const { run } = useCommand();
  const [history, showHistory] = useState(false);
  const [sure, ask] = useState(false);
  const text = useCaret(words.text);
  const cause = useCaret(words.rootCause);
  const advice = useCaret(words.recommendation);
  if (!stored) return null;
  const improvement = stored.kind === 'improvement';
  const titled = improvement || stored.kind === 'strength';
  const proven = words.cites.length + words.observations.length > 0;
  return (
    <article
      className={classes.card}
      data-current={current || undefined}
      data-statement={id}
      onFocus={onCurrent}
      aria-label={words.title || t('write.statement')}
    >
      {titled && (
        <TextInput
          aria-label={t('write.heading')}
          placeholder={t('write.heading')}
          maxLength={300}
          value={words.title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
      )}
      <Textarea
        ref={text}
        aria-label={t('write.text')}
        placeholder={t(`write.hint.${stored.kind}`)}
        autosize
        minRows={2}
        maxLength={20_000}
        value={words.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      {improvement && (
        <>
          <Textarea
            ref={cause}
            label={t('write.rootCause')}
            autosize
            maxLength={20_000}
            value={words.rootCause}
            onChange={({ currentTarget }) => change({ rootCause: currentTarget.value })}
          />
          <Textarea
            ref={advice}
            label={t('write.recommendation')}
            autosize
            maxLength={20_000}
            value={words.recommendation}
            onChange={({ currentTarget }) => change({ recommendation: currentTarget.value })}
          />
        </>
      )}
      <Group gap="xs" grow>
        {improvement && (
          <Select
            size="xs"
            aria-label={t('write.element')}
            placeholder={t('write.element')}
            clearable
            value={words.element || null}
            onChange={(element) => change({ element: element ?? '' })}
            data={ELEMENTS.map((value) => ({ value, label: t(`terms:element.${value}`) }))}
          />
        )}
        <OrganisationSelect
          size="xs"
          aria-label={t('write.about')}
          placeholder={t('write.about')}
          clearable
          value={words.organisation || null}
          onChange={(organisation) => change({ organisation: organisation ?? '' })}
        />
      </Group>
      <Citations words={words} onChange={change} />
      {!proven && (words.text || words.title) && <p className={classes.unproven}>{t('write.unproven')}</p>}
      {improvement && (words.recommendation || words.text || words.title) && (
        <ActionsOfFinding
          finding={id}
          start={{
            action: words.recommendation.slice(0, 2_000),
            issue: (words.text || words.title).slice(0, 4_000),
            element: ELEMENTS.find((one) => one === words.element) ?? null,
            owner: words.organisation ? addressName(Address.organisation(words.organisation)) : '',
          }}
        />
      )}
      <div className={classes.foot}>
        <Standing saving={saving} person={stored.person} wall={stored.wall} />
        <Group gap="xs">
          {sure ? (
            <>
              <Button
                size="compact-xs"
                color="red"
                onClick={() => void run({ type: 'RemoveStatement', statement: id, base: stored.version })}
              >
                {t('write.remove')}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => ask(false)}>
                {t('write.keep')}
              </Button>
            </>
          ) : (
            <>
              <ActionIcon
                variant="subtle"
                aria-label={t('write.history')}
                title={t('write.history')}
                onClick={() => showHistory(true)}
              >
                <IconHistory size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={t('write.remove')}
                title={t('write.remove')}
                onClick={() => ask(true)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </>
          )}
        </Group>
      </div>
      {history && <StatementHistory statement={id} onTake={change} onClose={() => showHistory(false)} />}
    </article>
  );
}

interface StandingProps {
  saving: ReturnType<typeof useStatement>['saving'];
  person: string;
  wall: number;
}

/** Whether it is stored, and who wrote last. */
function Standing({ saving, person, wall }: StandingProps) {
  const { t } = useTranslation(['evaluation', 'terms']);
  const names = useNames();
  const refusal = useRefusal();
  const { wall: clock } = useTimes();
  if (typeof saving === 'object')
    return (
      <span role="alert" className={classes.unproven}>
        {refusal(saving)}
      </span>
    );
  return (
    <span role="status" className={classes.small} data-saving={saving}>
      {t(`write.${saving}`, { who: names[person] ?? '', at: clock(wall) })}
    </span>
  );
}
