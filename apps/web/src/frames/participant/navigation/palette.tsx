import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconBuilding, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../../i18n/texts';
import { useExercise } from '../../../exercise/live/use-exercise';
import { useGo } from '../../../exercise/seat/seat-link';
import { useAddressName } from '../../../exercise/names/use-address-name';
import { useTimes } from '../../../exercise/time/use-times';
import { CHANNEL_LOOKS } from '../../../exercise/channels/channel-looks';
import { useConsole } from '../../../exercise/seat/console-context';
import { usePlaces } from './places';
import { received } from '../../../exercise/messages/received';

const MOST = 200;

/** Ctrl K: every screen, every message, everyone one may write to. */
export function Palette() {
  const { t } = useTranslation('console');
  const go = useGo();
  const text = useText();
  const addressName = useAddressName();
  const { stamp } = useTimes();
  const { person } = useConsole();
  const places = usePlaces();
  const messages = useExercise((state) => received(state, person).slice(0, MOST));
  const organisations = useExercise((state) => state.exercise?.organisations ?? []);
  const actions: SpotlightActionGroupData[] = [
    {
      group: t('palette.places'),
      actions: places.map(({ to, label, icon: Icon }) => ({
        id: to,
        label,
        leftSection: <Icon size={18} aria-hidden />,
        onClick: () => go(to),
      })),
    },
    {
      group: t('palette.messages'),
      actions: messages.map(({ id, title, from, channel, at }) => {
        const Icon = CHANNEL_LOOKS[channel].icon;
        return {
          id,
          label: text(title),
          description: `${addressName(from)} · ${stamp(at)}`,
          leftSection: <Icon size={18} aria-hidden />,
          onClick: () => go(`inbox/${id}`),
        };
      }),
    },
    {
      group: t('palette.write'),
      actions: organisations.map(({ id, name }) => ({
        id: `to-${id}`,
        label: t('palette.writeTo', { to: text(name) }),
        leftSection: <IconBuilding size={18} aria-hidden />,
        onClick: () => go(`compose?to=organisation:${id}`),
      })),
    },
  ];
  return (
    <Spotlight
      actions={actions}
      shortcut="mod + K"
      limit={12}
      scrollable
      maxHeight={420}
      nothingFound={t('palette.nothing')}
      searchProps={{
        'aria-label': t('palette.search'),
        placeholder: t('palette.search'),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  );
}
