import { partsOf, type Address } from '@tocsin/scenario';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { namesQuery } from '../../http/exercise-queries';
import { useText } from '../../i18n/texts';
import { useLive } from '../live/live-context';
import { useExercise } from '../live/use-exercise';
import { usePlace } from '../seat/seat';

/** Names of people, as far as this seat may know them. */
export function useNames(): Record<string, string> {
  return useQuery(namesQuery(usePlace())).data ?? {};
}

/** An address in words: who it is that writes or is written to. */
export function useAddressName(): (address: Address) => string {
  const { t } = useTranslation('shell');
  const text = useText();
  const live = useLive();
  const names = useNames();
  const exercise = useExercise((state) => state.exercise);
  const script = useExercise((state) => state.script);
  return useCallback(
    (address) => {
      const { messages } = live.state;
      const named = (list: { id: string; name: Parameters<typeof text>[0] }[] | undefined, id: string) =>
        text(list?.find((one) => one.id === id)?.name) || id;
      const { kind, id = '', organisation } = partsOf(address);
      switch (kind) {
        case 'organisation':
          return named(exercise?.organisations, id);
        case 'cell':
          return named(exercise?.cells, id);
        case 'role': {
          const role = named(exercise?.roles, id);
          return organisation
            ? t('address.roleAt', { role, organisation: named(exercise?.organisations, organisation) })
            : role;
        }
        case 'persona': {
          const wrote = Object.values(messages).find(({ from, fromName }) => from === address && fromName);
          return (
            text(wrote?.fromName) || named([...(exercise?.personas ?? []), ...(script?.personas ?? [])], id)
          );
        }
        case 'person':
          return names[id] ?? t('address.person');
        case 'control':
          return organisation
            ? t('address.controlAt', { organisation: named(exercise?.organisations, organisation) })
            : t('address.control');
        case 'everyone':
        case 'evaluation':
        case 'missing':
          return t(`address.${kind}`);
        default:
          return id || address;
      }
    },
    [t, text, live, names, exercise, script],
  );
}
