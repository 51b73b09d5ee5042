import type { Tlp } from '@tocsin/scenario';

/** Colours of TLP 2.0 (FIRST), on black; six digits. */
export const TLP_COLOURS: Record<Tlp, string> = {
  RED: 'FF2B2B',
  'AMBER+STRICT': 'FFC000',
  AMBER: 'FFC000',
  GREEN: '33FF00',
  CLEAR: 'FFFFFF',
};
