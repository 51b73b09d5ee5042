import type { ReportDocument } from '../document/document';
import { jsonOf } from '../document/json';
import { toDocx } from './docx/to-docx';
import { toPdf } from './pdf/to-pdf';
import { toXlsx } from './xlsx/to-xlsx';

/** Every kind of file that a report becomes. The same document gives the same bytes. */
export const FORMATS = {
  pdf: toPdf,
  docx: toDocx,
  xlsx: toXlsx,
  json: (document: ReportDocument) =>
    Promise.resolve(new TextEncoder().encode(`${JSON.stringify(jsonOf(document), null, 2)}\n`)),
} satisfies Record<string, (document: ReportDocument) => Promise<Uint8Array>>;
export type Format = keyof typeof FORMATS;
