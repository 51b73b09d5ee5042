import type { Message } from '@tocsin/engine';
import { Group, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '@tocsin/scenario';
import { useLanguage, useText } from '../../../i18n/texts';
import { useExercise, useStatus } from '../../../exercise/live/use-exercise';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import { useCommand } from '../../../commanding/use-command';
import { useDraft } from '../../../exercise/seat/use-draft';
import { useAddressBook } from './address-book';
import { BeyondLabel, useBeyondLabel } from './beyond-label';
import classes from './composer.module.css';
import { Files } from './files';
import { answerTitle, type Draft } from './reply';
import { TlpSelect } from '../../../ui/tlp-select';
import { Button } from '../../../ui/button';

interface Props {
  /** Under which name the draft is kept. */
  draft: string;
  start: Draft;
  replyTo?: Message;
  /** The message that is passed on; its TLP label binds. */
  shares?: Message;
  onDone: () => void;
}

/** Writes a message. It leaves when the server has said so; until then it can be changed and is kept. */
export function Composer({ draft: name, start, replyTo, shares, onDone }: Props) {
  const { t } = useTranslation('console');
  const text = useText();
  const language = useLanguage();
  const { link } = useStatus();
  const { run, busy } = useCommand();
  const { person, readOnly } = useConsole();
  const ended = useExercise((state) => state.standing === 'ended');
  const first = typeof start.title === 'string' ? start.title : answerTitle(text(start.title));
  const [draft, setDraft, clear] = useDraft<Draft>(name, { ...start, title: first });
  const [also] = useState(start.to);
  const book = useAddressBook(also);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const title = typeof draft.title === 'string' ? draft.title : text(draft.title);
  const beyond = useBeyondLabel(shares, draft.to);
  const [knowingly, setKnowingly] = useState(false);
  const ready = draft.to.length > 0 && title.trim() !== '' && draft.body.trim() !== '' && !readOnly && !ended;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy) return;
    const { to, body, tlp, as, attachments } = draft;
    const accepted = await run({
      type: 'SendMessage',
      to,
      title,
      body,
      language,
      attachments,
      ...(tlp ? { tlp } : {}),
      ...(as ? { as } : {}),
      ...(replyTo ? { inReplyTo: replyTo.id } : {}),
      ...(shares ? { shares: shares.id } : {}),
      ...(beyond.length > 0 && knowingly ? { knowingly } : {}),
    });
    if (!accepted) return;
    clear();
    onDone();
  };
  return (
    <form className={classes.composer} onSubmit={(event) => void submit(event)}>
      {person.plays.length > 0 && <As value={draft.as} onChange={(as) => set({ as })} />}
      <MultiSelect
        label={t('compose.to')}
        placeholder={draft.to.length ? undefined : t('compose.toHint')}
        data={book}
        value={draft.to}
        onChange={(to) => set({ to })}
        searchable
        hidePickedOptions
        limit={80}
        maxDropdownHeight={320}
        nothingFoundMessage={t('compose.nobody')}
        required
        withAsterisk={false}
      />
      <div className={classes.line}>
        <TextInput
          label={t('compose.title')}
          value={title}
          maxLength={300}
          required
          withAsterisk={false}
          onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        />
        <TlpSelect value={draft.tlp} onChange={(tlp) => set({ tlp })} />
      </div>
      <Textarea
        label={t('compose.body')}
        autosize
        minRows={7}
        maxRows={24}
        maxLength={20_000}
        value={draft.body}
        required
        withAsterisk={false}
        data-autofocus={replyTo ? true : undefined}
        autoFocus={Boolean(replyTo)}
        onChange={({ currentTarget }) => set({ body: currentTarget.value })}
      />
      <Files files={draft.attachments} onChange={(attachments) => set({ attachments })} />
      {shares?.tlp && beyond.length > 0 && (
        <BeyondLabel tlp={shares.tlp} to={beyond} checked={knowingly} onChange={setKnowingly} />
      )}
      <Group>
        <Button type="submit" loading={busy} disabled={!ready || (beyond.length > 0 && !knowingly)}>
          {t(link === 'connected' ? 'compose.send' : 'compose.sendLater')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('compose.keep')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            clear();
            onDone();
          }}
        >
          {t('compose.discard')}
        </Button>
      </Group>
    </form>
  );
}

/** In whose name a simulator writes. */
function As({ value, onChange }: { value?: Address; onChange: (as?: Address) => void }) {
  const { t } = useTranslation('console');
  const addressName = useAddressName();
  const { person } = useConsole();
  return (
    <Select
      label={t('compose.as')}
      value={value ?? null}
      onChange={(as) => onChange(as ?? undefined)}
      placeholder={t('compose.asMyself')}
      clearable
      data={person.plays.map((id) => ({
        value: Address.persona(id),
        label: addressName(Address.persona(id)),
      }))}
    />
  );
}
