import type { Message } from '@tocsin/engine';
import type { Address } from '@tocsin/scenario';
import { Group, Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useText } from '../../../i18n/texts';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useCommand } from '../../../commanding/use-command';
import { Button } from '../../../ui/button';

/** Answers in the name of a persona whom nobody plays, or of exercise control. */
export function ReplyAs({ message, asked }: { message: Message; asked: Address[] }) {
  const { t } = useTranslation('facilitator');
  const text = useText();
  const language = useLanguage();
  const addressName = useAddressName();
  const { run, busy } = useCommand();
  const [as, setAs] = useState(asked[0]!);
  const [body, write] = useState('');
  const send = async () => {
    const title = text(message.title);
    const accepted = await run(
      {
        type: 'SendMessage',
        as,
        to: [message.from],
        title: title.startsWith('Re: ') ? title : `Re: ${title}`,
        body,
        language,
        inReplyTo: message.id,
      },
      { done: t('reply.done') },
    );
    if (accepted) write('');
  };
  return (
    <section>
      <h3>{t('reply.title')}</h3>
      <Stack gap="xs">
        {asked.length > 1 && (
          <Select
            label={t('reply.as')}
            value={as}
            allowDeselect={false}
            onChange={(value) => value && setAs(value)}
            data={asked.map((value) => ({ value, label: addressName(value) }))}
          />
        )}
        <Textarea
          label={t('reply.text', { who: addressName(as) })}
          autosize
          minRows={3}
          maxLength={20_000}
          value={body}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <Group>
          <Button size="xs" disabled={!body.trim()} loading={busy} onClick={() => void send()}>
            {t('reply.send')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
