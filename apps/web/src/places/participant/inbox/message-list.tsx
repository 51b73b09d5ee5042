import type { Message } from '@tocsin/engine';
import { CHANNELS, type Channel } from '@tocsin/scenario';
import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { Empty } from '../../../ui/empty';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useConsole } from '../../../exercise/seat/console-context';
import { received, sent, unread } from '../../../exercise/messages/received';
import { fits, type Filter } from './filter';
import classes from './message-list.module.css';
import { MessageRows } from './message-rows';
import { useChannelName } from '../../../exercise/names/use-channel-name';

export function MessageList({ open }: { open: string | undefined }) {
  const { t } = useTranslation('console');
  const channelName = useChannelName();
  const { person } = useConsole();
  const [filter, setFilter] = useState<Filter>({ folder: 'received', channel: 'all', words: '' });
  const { folder } = filter;
  const set = (change: Partial<Filter>) => setFilter({ ...filter, ...change });
  // What one reads stays in the list of what is unread until another is opened.
  const all = useExercise((state) => {
    if (folder === 'sent') return sent(state, person);
    if (folder === 'received') return received(state, person);
    const fresh = new Set(unread(state, person).map(({ id }) => id));
    return received(state, person).filter(({ id }) => fresh.has(id) || id === open);
  });
  const shown = useFitting(all, useDeferredValue(filter));
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          type="search"
          size="xs"
          data-search
          aria-label={t('inbox.search')}
          placeholder={t('inbox.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={filter.words}
          onChange={({ currentTarget }) => set({ words: currentTarget.value })}
        />
        <div className={classes.choices}>
          <SegmentedControl
            size="xs"
            aria-label={t('inbox.folder')}
            value={folder}
            onChange={(value) => set({ folder: value as Filter['folder'] })}
            data={(['received', 'unread', 'sent'] as const).map((value) => ({
              value,
              label: t(`inbox.${value}`),
            }))}
          />
          <Select
            size="xs"
            aria-label={t('inbox.channel')}
            value={filter.channel}
            allowDeselect={false}
            onChange={(value) => set({ channel: (value ?? 'all') as Channel | 'all' })}
            data={[
              { value: 'all', label: t('inbox.allChannels') },
              ...CHANNELS.map((value) => ({ value, label: channelName(value) })),
            ]}
          />
        </div>
      </div>
      {shown.length ? (
        <MessageRows messages={shown} open={open} />
      ) : (
        <None some={all.length > 0} folder={folder} />
      )}
    </>
  );
}

function useFitting(messages: Message[], filter: Filter): Message[] {
  const text = useText();
  const addressName = useAddressName();
  return useMemo(
    () => messages.filter((message) => fits(message, filter, text, addressName)),
    [messages, filter, text, addressName],
  );
}

function None({ some, folder }: { some: boolean; folder: Filter['folder'] }) {
  const { t } = useTranslation('console');
  if (some) return <Empty title={t('inbox.noMatch')}>{t('inbox.noMatchNow')}</Empty>;
  if (folder === 'sent') return <Empty title={t('inbox.noneSent')}>{t('inbox.noneSentNow')}</Empty>;
  if (folder === 'unread') return <Empty title={t('inbox.noneUnread')} />;
  return <Empty title={t('inbox.none')}>{t('inbox.noneNow')}</Empty>;
}
