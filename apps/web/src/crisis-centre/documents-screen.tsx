import type { Document } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { DOCUMENTS, LANGUAGES, type Address, type DocumentKind, type Text, type Tlp } from '@tocsin/scenario';
import { Button, Group, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TlpSelect } from '../console/compose/tlp-select';
import { Screen } from '../console/screen';
import { useAnswer } from '../console/use-answer';
import { LANGUAGE_NAMES } from '../i18n/languages';
import { useText } from '../i18n/texts';
import { useExercise, useSend } from '../live/use-exercise';
import { Empty } from '../ui/empty';
import { ExerciseTime } from '../ui/exercise-time';
import { Prose } from '../ui/prose';
import { TlpLabel } from '../ui/tlp-label';
import { useAddressName } from '../ui/use-address-name';
import classes from './crisis-centre.module.css';
import { useMay, usePlan } from './use-plan';

/** Advisories, situation reports and press statements: written, approved, released, read. */
export function DocumentsScreen() {
  const { t } = useTranslation('plan');
  const plan = usePlan();
  const may = useMay();
  const documents = useExercise((state) => Object.values(state.documents).sort((a, b) => b.at - a.at));
  const [editing, edit] = useState<Document>();
  const [printed, print] = useState<string>();
  useEffect(() => {
    if (!printed) return;
    window.print();
    print(undefined);
  }, [printed]);
  if (!plan) return <Empty title={t('none')} />;
  const kinds = DOCUMENTS.filter((kind) => may(plan.documents[kind].mayWrite));
  return (
    <Screen title={t('documents.title')}>
      {kinds.length > 0 && (
        <Draft key={editing?.document} kinds={kinds} before={editing} onDone={() => edit(undefined)} />
      )}
      {documents.length === 0 && <Empty title={t('documents.none')} />}
      {documents.map((document) => (
        <Shown
          key={document.document}
          plan={plan}
          document={document}
          printed={document.document === printed}
          onEdit={edit}
          onPrint={print}
        />
      ))}
    </Screen>
  );
}

interface DraftProps {
  kinds: DocumentKind[];
  before: Document | undefined;
  onDone: () => void;
}

function Draft({ kinds, before, onDone }: DraftProps) {
  const { t } = useTranslation('plan');
  const send = useSend();
  const { answer, busy } = useAnswer();
  const [kind, setKind] = useState<DocumentKind>(before?.kind ?? kinds[0]!);
  const [title, setTitle] = useState<Text>(before?.title ?? {});
  const [body, setBody] = useState<Text>(before?.body ?? {});
  const [tlp, setTlp] = useState<Tlp>(before?.tlp ?? 'AMBER');
  const written = (text: Text): Text =>
    Object.fromEntries(Object.entries(text).filter(([, words]) => words?.trim()));
  const ready = LANGUAGES.some((one) => title[one]?.trim() && body[one]?.trim());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = send({
      type: 'WriteDocument',
      kind,
      title: written(title),
      body: written(body),
      tlp,
      ...(before ? { document: before.document } : {}),
    });
    if (!(await answer(given))) return;
    setTitle({});
    setBody({});
    onDone();
  };
  return (
    <form className={classes.panel} onSubmit={(event) => void submit(event)} aria-labelledby="draft">
      <h2 id="draft">{t(before ? 'documents.newVersion' : 'documents.write')}</h2>
      <Group grow align="start">
        <Select
          label={t('documents.kind')}
          data={kinds.map((one) => ({ value: one, label: t(`documents.${one}`) }))}
          value={kind}
          allowDeselect={false}
          disabled={before !== undefined}
          onChange={(one) => {
            if (!one) return;
            setKind(one as DocumentKind);
            setTlp(one === 'statement' ? 'CLEAR' : 'AMBER');
          }}
        />
        <TlpSelect value={tlp} required onChange={(one) => setTlp(one ?? 'AMBER')} />
      </Group>
      {LANGUAGES.map((language) => (
        <details key={language} open={language === 'en' || Boolean(title[language])}>
          <summary>{LANGUAGE_NAMES[language]}</summary>
          <TextInput
            lang={language}
            label={t('documents.heading')}
            maxLength={300}
            value={title[language] ?? ''}
            onChange={({ currentTarget }) => setTitle({ ...title, [language]: currentTarget.value })}
          />
          <Textarea
            lang={language}
            label={t('documents.text')}
            autosize
            minRows={3}
            maxLength={20_000}
            value={body[language] ?? ''}
            onChange={({ currentTarget }) => setBody({ ...body, [language]: currentTarget.value })}
          />
        </details>
      ))}
      <Group>
        <Button type="submit" loading={busy} disabled={!ready}>
          {t('documents.save')}
        </Button>
        {before && (
          <Button variant="default" onClick={onDone}>
            {t('documents.leave')}
          </Button>
        )}
      </Group>
    </form>
  );
}

interface ShownProps {
  plan: Plan;
  document: Document;
  /** Whether this one alone is being printed. */
  printed: boolean;
  onEdit: (document: Document) => void;
  onPrint: (id: string) => void;
}

function Shown({ plan, document, printed, onEdit, onPrint }: ShownProps) {
  const { t } = useTranslation('plan');
  const text = useText();
  const send = useSend();
  const may = useMay();
  const { answer, busy } = useAnswer();
  const addressName = useAddressName();
  const { document: id, kind, version, state, title, body, tlp, organisation, at, wall, released } = document;
  const rule = plan.documents[kind];
  return (
    <article className={classes.panel} data-printed={printed || undefined}>
      <h2>
        {text(title)} <TlpLabel tlp={tlp} />
      </h2>
      <p className={classes.small}>
        {t(`documents.${kind}`)} · {t('documents.version', { version })} · {t(`documents.state.${state}`)} ·{' '}
        {addressName(`organisation:${organisation}`)} · <ExerciseTime at={at} wall={wall} />
      </p>
      <Prose>{text(body)}</Prose>
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
            onClick={() => void answer(send({ type: 'ApproveDocument', document: id, version }))}
          >
            {t('documents.approve')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onPrint(id)}>
          {t('documents.print')}
        </Button>
      </Group>
      {state === 'approved' && may(rule.mayRelease) && <Release document={document} />}
      {released && <Receipts document={document} />}
    </article>
  );
}

function Release({ document }: { document: Document }) {
  const { t } = useTranslation('plan');
  const { t: shell } = useTranslation('shell');
  const send = useSend();
  const { answer, busy } = useAnswer();
  const addressName = useAddressName();
  const organisations = useExercise((state) => state.exercise?.organisations ?? []);
  const [to, setTo] = useState<Address[]>(document.kind === 'statement' ? ['everyone'] : []);
  const choices = [
    { value: 'everyone', label: shell('address.everyone') },
    ...[...new Set(organisations.map(({ sector }) => sector))].map((sector) => ({
      value: `sector:${sector}`,
      label: t('documents.sector', { sector }),
    })),
    ...organisations.map(({ id }) => ({
      value: `organisation:${id}`,
      label: addressName(`organisation:${id}`),
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
        onClick={() => void answer(send({ type: 'ReleaseDocument', document: document.document, to }))}
      >
        {t('documents.release')}
      </Button>
    </Group>
  );
}

/** Who has got it, read it, confirmed it; who has not can be reminded. */
function Receipts({ document }: { document: Document }) {
  const { t } = useTranslation('plan');
  const text = useText();
  const send = useSend();
  const { answer, busy } = useAnswer();
  const addressName = useAddressName();
  const fact = useExercise((state) => state.facts.documents[document.place]);
  const organisations = useExercise((state) => state.exercise?.organisations ?? []);
  if (!fact || !document.released) return null;
  const reached = document.released.to.includes('everyone')
    ? organisations.map(({ id }) => id).filter((id) => id !== document.organisation)
    : document.released.to.flatMap((to) => (to.startsWith('organisation:') ? [to.slice(13)] : []));
  const unread = reached.filter((id) => !fact.readBy.includes(id));
  const names = (ids: string[]) => ids.map((id) => addressName(`organisation:${id}`)).join(', ') || '–';
  const remind = () =>
    answer(
      send({
        type: 'SendMessage',
        to: unread.map((id) => `organisation:${id}`),
        title: t('documents.reminder', { title: text(document.title) }),
        body: t('documents.reminderBody', { title: text(document.title) }),
      }),
    );
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
