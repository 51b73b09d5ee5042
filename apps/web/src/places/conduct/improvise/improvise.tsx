import type { Channel, Text, Address } from '@tocsin/scenario';
import { CHANNELS } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import { Group, Modal, NumberInput, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useTimes } from '../../../exercise/time/use-times';
import { useClock } from '../../../exercise/live/use-clock';
import { Effect } from '../injects/effect';
import { RecipientsInput } from '../injects/recipients-input';
import { TextFields, type Words } from '../injects/text-fields';
import { useCommand } from '../../../commanding/use-command';
import { Button } from '../../../ui/button';
import { useChannelName } from '../../../exercise/names/use-channel-name';

interface Props {
  opened: boolean;
  close: () => void;
}

/** An inject that the script does not have: written, seen whom it reaches, released. */
export function Improvise({ opened, close }: Props) {
  const { t } = useTranslation('facilitator');
  return (
    <Modal opened={opened} onClose={close} size="lg" title={t('improvise.title')}>
      {opened && <Written close={close} />}
    </Modal>
  );
}

function Written({ close }: { close: () => void }) {
  const { t } = useTranslation('facilitator');
  const { t: shell } = useTranslation('shell');
  const channelName = useChannelName();
  const text = useText();
  const { run, busy } = useCommand();
  const { now } = useClock();
  const { stamp } = useTimes();
  const personas = useExercise((state) => state.script?.personas ?? state.exercise?.personas ?? []);
  const storylines = useExercise((state) => state.script?.storylines ?? []);
  const [channel, setChannel] = useState<Channel>('mail');
  const [sender, setSender] = useState<string | null>(personas[0]?.id ?? null);
  const [storyline, setStoryline] = useState<string | null>(null);
  const [recipients, setRecipients] = useState<Address[]>([]);
  const [words, write] = useState<Words>({ title: {}, body: {} });
  const [minutes, setMinutes] = useState(0);
  const ready = sender && recipients.length > 0 && filled(words.title) && filled(words.body);
  const send = async () => {
    if (!ready) return;
    const accepted = await run(
      {
        type: 'ImproviseInject',
        channel,
        sender,
        recipients,
        storyline: storyline ?? undefined,
        content: { ...extras(channel, sender, words.body, personas, text), ...words },
        delay: minutes * MINUTE,
      },
      { done: t(minutes ? 'improvise.planned' : 'improvise.sent') },
    );
    if (accepted) close();
  };
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          label={t('improvise.channel')}
          value={channel}
          allowDeselect={false}
          onChange={(value) => value && setChannel(value as Channel)}
          data={CHANNELS.map((value) => ({ value, label: channelName(value) }))}
        />
        <Select
          label={t('improvise.sender')}
          searchable
          value={sender}
          onChange={setSender}
          data={personas.map(({ id, name }) => ({ value: id, label: text(name) || id }))}
        />
      </Group>
      <RecipientsInput value={recipients} onChange={setRecipients} />
      <TextFields value={words} onChange={write} />
      <Group grow align="flex-start">
        <NumberInput
          label={t('improvise.in')}
          min={0}
          max={600}
          value={minutes}
          onChange={(value) => setMinutes(Number(value) || 0)}
        />
        <Select
          label={t('improvise.storyline')}
          value={storyline}
          onChange={setStoryline}
          clearable
          data={storylines.map(({ id, title }) => ({ value: id, label: text(title) || id }))}
        />
      </Group>
      <Effect
        to={recipients}
        when={minutes ? t('effect.at', { time: stamp(now + minutes * MINUTE, true) }) : t('effect.now')}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {shell('cancel')}
        </Button>
        <Button disabled={!ready} loading={busy} onClick={() => void send()}>
          {minutes ? t('improvise.plan') : t('improvise.now')}
        </Button>
      </Group>
    </Stack>
  );
}

const filled = (text: Text): boolean => Object.values(text).some((one) => one.trim());

/** What a channel shows beside title and body, in the name of the sender. */
function extras(
  channel: Channel,
  sender: string,
  body: Text,
  personas: { id: string; name: Text }[],
  text: (text: Text | undefined) => string,
): Record<string, unknown> {
  const name = personas.find(({ id }) => id === sender)?.name ?? {};
  switch (channel) {
    case 'phone':
      return { lines: [{ who: name, says: body }] };
    case 'news':
      return { outlet: text(name) };
    case 'television':
      return { station: text(name) };
    case 'social':
      return { network: text(name), handle: `@${sender}` };
    case 'alert':
      return { system: text(name), severity: 'warning' };
    case 'advisory':
      return { reference: sender, severity: 'medium' };
    default:
      return {};
  }
}
