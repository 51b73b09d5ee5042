import { exerciseTime, type Document } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { type DocumentKind, type Text, type Tlp } from '@tocsin/scenario';
import { aboutLanguage, LANGUAGES } from '@tocsin/words';
import { Checkbox, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TlpSelect } from '../../../ui/tlp-select';
import { useCommand } from '../../../commanding/use-command';
import { useLive } from '../../../exercise/live/live-context';
import { MomentInput } from '../../../exercise/time/moment-input';
import { useTimes } from '../../../exercise/time/use-times';
import classes from '../crisis-centre.module.css';
import { affectedAsText, affectedOf } from '../../../exercise/documents/affected';
import { sitrepDraft } from './sitrep';
import { Button } from '../../../ui/button';

interface Props {
  plan: Plan;
  kinds: DocumentKind[];
  before: Document | undefined;
  onDone: () => void;
}

/** Writes a document, or a new version of one, in one language or several. */
export function DocumentDraft({ plan, kinds, before, onDone }: Props) {
  const { t } = useTranslation(['plan', 'terms']);
  const { run, busy } = useCommand();
  const [kind, setKind] = useState<DocumentKind>(before?.kind ?? kinds[0]!);
  const [title, setTitle] = useState<Text>(before?.title ?? {});
  const [body, setBody] = useState<Text>(before?.body ?? {});
  const [tlp, setTlp] = useState<Tlp>(before?.tlp ?? 'AMBER');
  const [spokesperson, setSpokesperson] = useState(before?.spokesperson ?? '');
  const [embargoed, setEmbargoed] = useState(before?.embargo !== undefined);
  const [embargo, setEmbargo] = useState<number | undefined>(before?.embargo);
  const [affected, setAffected] = useState(() => affectedAsText(before?.affected));
  const live = useLive();
  const { stamp } = useTimes();
  const { i18n } = useTranslation();
  const strange = affectedOf(affected).strange;
  const written = (text: Text): Text =>
    Object.fromEntries(Object.entries(text).filter(([, words]) => words?.trim()));
  const complete = LANGUAGES.some((one) => title[one]?.trim() && body[one]?.trim());
  const ready = complete && !strange && !(embargoed && embargo === undefined);
  const prefill = async () => {
    const { clock, exercise } = live.state;
    const now = exerciseTime(clock, live.time.now());
    const draft = await sitrepDraft(live.state, plan, now, exercise?.languages ?? ['en'], { stamp, i18n });
    setTitle(draft.title);
    setBody(draft.body);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const accepted = await run({
      type: 'WriteDocument',
      kind,
      title: written(title),
      body: written(body),
      tlp,
      ...(before ? { document: before.document } : {}),
      ...(kind === 'statement' && spokesperson.trim() ? { spokesperson: spokesperson.trim() } : {}),
      ...(embargoed && embargo !== undefined ? { embargo } : {}),
      ...(kind === 'advisory' && affected.trim() ? { affected: affectedOf(affected).affected } : {}),
    });
    if (!accepted) return;
    setTitle({});
    setBody({});
    setAffected('');
    onDone();
  };
  return (
    <form className={classes.panel} onSubmit={(event) => void submit(event)} aria-labelledby="draft">
      <h2 id="draft">{t(before ? 'documents.newVersion' : 'documents.write')}</h2>
      <Group grow align="start">
        <Select
          label={t('documents.kind')}
          data={kinds.map((one) => ({ value: one, label: t(`terms:document.${one}`) }))}
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
      {kind === 'sitrep' && (
        <div>
          <Button size="xs" variant="default" onClick={() => void prefill()}>
            {t('sitrep.prefill')}
          </Button>
        </div>
      )}
      {LANGUAGES.map((language) => (
        <details key={language} open={language === 'en' || Boolean(title[language])}>
          <summary>{aboutLanguage(language).name}</summary>
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
      {kind === 'advisory' && (
        <Textarea
          label={t('documents.machines')}
          description={t('documents.machinesHint')}
          error={strange && t('documents.strange', { line: strange })}
          autosize
          value={affected}
          onChange={({ currentTarget }) => setAffected(currentTarget.value)}
        />
      )}
      {kind === 'statement' && (
        <TextInput
          label={t('documents.spokesperson')}
          maxLength={300}
          value={spokesperson}
          onChange={({ currentTarget }) => setSpokesperson(currentTarget.value)}
        />
      )}
      {kind === 'statement' && (
        <Checkbox
          label={t('documents.withEmbargo')}
          checked={embargoed}
          onChange={({ currentTarget }) => setEmbargoed(currentTarget.checked)}
        />
      )}
      {embargoed && <MomentInput label={t('documents.embargo')} value={embargo} onChange={setEmbargo} />}
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
