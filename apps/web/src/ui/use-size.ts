import { useCallback } from 'react';
import { useLanguage } from '../i18n/texts';

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** The size of a file in words: `34 kB`. */
export function useSize(): (bytes: number) => string {
  const language = useLanguage();
  return useCallback(
    (bytes) => {
      const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
      return new Intl.NumberFormat(language, {
        style: 'unit',
        unit: UNITS[step],
        unitDisplay: 'short',
        maximumFractionDigits: step === 2 ? 1 : 0,
      }).format(bytes / 1_000 ** step);
    },
    [language],
  );
}
