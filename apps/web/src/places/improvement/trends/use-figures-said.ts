import type { Reading, TrendUnit } from '@tocsin/report';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/texts';

/** How values and what they rest on are written, in the language of the screen. */
export function useFiguresSaid() {
  const { t } = useTranslation('improvement');
  const language = useLanguage();
  const value = (number: number, unit: TrendUnit) =>
    t(`trends.${unit}`, {
      value: new Intl.NumberFormat(language, { maximumFractionDigits: unit === 'minutes' ? 1 : 0 }).format(
        number,
      ),
    });
  const rests = ({ n, missing }: Reading, unit: TrendUnit) =>
    [
      ...(n > 0 ? [t('trends.rests', { count: n })] : []),
      ...(missing > 0
        ? [t(unit === 'minutes' ? 'trends.didNot' : 'trends.stillOpen', { count: missing })]
        : []),
    ].join(', ');
  const reading = (one: Reading, unit: TrendUnit) =>
    one.value === undefined ? t('trends.notMeasured') : value(one.value, unit);
  return { value, rests, reading };
}
