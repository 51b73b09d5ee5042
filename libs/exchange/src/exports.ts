import type { Bulletin } from './bulletin';
import { toCap } from './cap';
import { toCsaf } from './csaf';
import { toMisp } from './misp';
import { toStix } from './stix';

const json = (to: (bulletin: Bulletin) => object) => (bulletin: Bulletin) =>
  `${JSON.stringify(to(bulletin), null, 2)}\n`;

/** Every format in which an advisory leaves, how its file is named and typed, and how it is written. */
export const EXPORTS = {
  csaf: { extension: 'csaf.json', type: 'application/json', write: json(toCsaf) },
  cap: { extension: 'cap.xml', type: 'application/cap+xml', write: toCap },
  misp: { extension: 'misp.json', type: 'application/json', write: json(toMisp) },
  stix: { extension: 'stix.json', type: 'application/stix+json;version=2.1', write: json(toStix) },
} as const;

export type ExportFormat = keyof typeof EXPORTS;
