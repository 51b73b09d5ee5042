import { partsOf, type Address } from '@tocsin/scenario';
import type { NamedPart, ScenarioAbout } from '@tocsin/protocol';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/texts';

/** What a scenario calls those whom its injects come from and go to. */
export function useScenarioNames({ parties, cells, roles, personas }: ScenarioAbout) {
  const { t } = useTranslation(['shell', 'terms']);
  const text = useText();
  const named = (list: readonly NamedPart[], id: string) =>
    text(list.find((one) => one.id === id)?.name) || id;
  const recipient = (address: Address): string => {
    const { kind, id = '', organisation } = partsOf(address);
    switch (kind) {
      case 'organisation':
        return named(parties, id);
      case 'cell':
        return named(cells, id);
      case 'persona':
        return named(personas, id);
      case 'role':
        return organisation
          ? t('address.roleAt', { role: named(roles, id), organisation: named(parties, organisation) })
          : named(roles, id);
      case 'sector':
        return t(`terms:sector.${id as 'energy'}`, { defaultValue: id });
      case 'everyone':
      case 'control':
      case 'evaluation':
      case 'missing':
        return t(`address.${kind}`);
      default:
        return address;
    }
  };
  return { recipient, sender: (id: string) => named(personas, id) };
}
