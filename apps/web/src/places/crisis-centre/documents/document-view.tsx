import type { Document } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { Address, partsOf } from '@tocsin/scenario';
import { Group, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../commanding/use-command';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Countdown } from '../../../exercise/time/countdown';
import { ExerciseTime } from '../../../exercise/time/exercise-time';
import { Prose } from '../../../ui/prose';
import { TlpLabel } from '../../../ui/tlp-label';
import { useAddressName } from '../../../exercise/names/use-address-name';
import classes from '../crisis-centre.module.css';
import { useMay } from '../../../exercise/plan/use-plan';
import { Affects } from '../../../exercise/documents/affects';
import { Exports } from '../../../exercise/documents/exports';
import { Button } from '../../../ui/button';

interface Props {
  plan: Plan;
  document: Document;
  /** Whether this one alone is being printed. */
  printed: boolean;
  onEdit: (document: Document) => void;
  onPrint: (id: string) => void;
}

/** One document: its newest version, how far it has come, and who has read it. */
export function DocumentView({ plan, document, printed, onEdit, onPrint }: Props) {
  const { t } = useTranslation(['plan', 'terms']);
  const text = useText();
  const may = useMay();
  const { run, busy } = useCommand();
  const addressName = useAddressName();
  const { document: id, kind, version, state, title, body, tlp, organisation, at, wall, released } = document;
  const rule = plan.documents[kind];
  return (
    <article className={classes.panel} data-printed={printed || undefined}>
      <h2>
        {text(title)} <TlpLabel tlp={tlp} />
      </h2>
      <p className={classes.small}>
        {t(`terms:document.${kind}`)} · {t('documents.version', { version })} ·{' '}
        {t(kind === 'statement' && state === 'approved' ? 'documents.validated' : `documents.state.${state}`)}{' '}
        · {addressName(Address.organisation(organisation))} · <ExerciseTime at={at} wall={wall} />
      </p>
      {(document.spokesperson || (document.embargo !== undefined && !released)) && (
        <p className={classes.small}>
          {document.spokesperson && t('documents.speaks', { name: document.spokesperson })}
          {document.embargo !== undefined && !released && (
            <>
              {' '}
              {t('documents.embargo')} <Countdown to={document.embargo} />
            </>
          )}
        </p>
      )}
      <Prose>{text(body)}</Prose>
      {document.affected && <Affects affected={document.affected} />}
      <Group className="no-print">
        {state !== 'released' && may(rule.mayWrite) && (
          <Button size="xs" variant="default" onClick={() => onEdit(document)}>
            {t('documents.edit')}
          </Button>
        )}
        {state === 'draft' && may(rule.mayApprove) && (
          <Button
            size="xs"
            loading={busy}
            onClick={() => void run({ type: 'ApproveDocument', document: id, version })}
          >
            {t(kind === 'statement' ? 'documents.validate' : 'documents.approve')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onPrint(id)}>
          {t('documents.print')}
        </Button>
        {released && kind === 'advisory' && <Exports document={id} />}
      </Group>
      {state === 'approved' && may(rule.mayRelease) && <Release document={document} />}
      {released && <Receipts document={document} />}
    </article>
  );
}

function Release({ document }: { document: Document }) {
  const { t } = useTranslation(['plan', 'terms']);
  const { t: shell } = useTranslation('shell');
  const { run, busy } = useCommand();
  const addressName = useAddressName();
  const organisations = useExercise((state) => state.exercise?.organisations ?? []);
  const [to, setTo] = useState<Address[]>(document.kind === 'statement' ? ['everyone'] : []);
  const choices: { value: Address; label: string }[] = [
    { value: 'everyone', label: shell('address.everyone') },
    ...[...new Set(organisations.map(({ sector }) => sector))].map((sector) => ({
      value: Address.sector(sector),
      label: t('documents.sector', { sector: t(`terms:sector.${sector}` as never) }),
    })),
    ...organisations.map(({ id }) => ({
      value: Address.organisation(id),
      label: addressName(Address.organisation(id)),
    })),
  ];
  return (
    <Group align="end">
      <MultiSelect
        flex="1 1 16rem"
        label={t('documents.to')}
        data={choices}
        value={to}
        onChange={setTo}
        searchable
      />
      <Button
        loading={busy}
        disabled={to.length === 0}
        onClick={() => void run({ type: 'ReleaseDocument', document: document.document, to })}
      >
        {t('documents.release')}
      </Button>
    </Group>
  );
}

/** Who has got it, read it, confirmed it; who has not can be reminded. */
function Receipts({ document }: { document: Document }) {
  const { t } = useTranslation(['plan', 'terms']);
  const text = useText();
  const { run, busy } = useCommand();
  const addressName = useAddressName();
  const fact = useExercise((state) => state.facts.documents[document.fact]);
  const organisations = useExercise((state) => state.exercise?.organisations ?? []);
  if (!fact || !document.released) return null;
  const reached = document.released.to.includes('everyone')
    ? organisations.map(({ id }) => id).filter((id) => id !== document.organisation)
    : document.released.to.map(partsOf).flatMap(({ kind, id }) => (kind === 'organisation' ? [id] : []));
  const unread = reached.filter((id) => !fact.readBy.includes(id));
  const names = (ids: string[]) => ids.map((id) => addressName(Address.organisation(id))).join(', ') || '–';
  const remind = () =>
    run({
      type: 'SendMessage',
      to: unread.map((id) => Address.organisation(id)),
      title: t('documents.reminder', { title: text(document.title) }),
      body: t('documents.reminderBody', { title: text(document.title) }),
    });
  return (
    <div>
      <p className={classes.small}>
        {t('documents.released')} <ExerciseTime at={document.released.at} wall={document.released.wall} />
      </p>
      <p className={classes.small}>
        {t('documents.readBy', { count: reached.length - unread.length, of: reached.length })}
      </p>
      <p className={classes.small}>{t('documents.confirmedBy', { names: names(fact.confirmedBy) })}</p>
      {unread.length > 0 && (
        <Group gap="xs">
          <span className={classes.small}>{t('documents.unread', { names: names(unread) })}</span>
          <Button size="compact-xs" variant="default" loading={busy} onClick={() => void remind()}>
            {t('documents.remind')}
          </Button>
        </Group>
      )}
    </div>
  );
}
