import type { ReportDocument } from '../document/document';
import { toDocx } from './to-docx';
import { toPdf } from './to-pdf';
import { toXlsx } from './to-xlsx';

/** Every kind of file that a report becomes. The same document gives the same bytes. */
export const FORMATS = {
  pdf: toPdf,
  docx: toDocx,
  xlsx: toXlsx,
  json: (document: ReportDocument) =>
    Promise.resolve(new TextEncoder().encode(`${JSON.stringify({ format: 1, ...document }, null, 2)}\n`)),
} satisfies Record<string, (document: ReportDocument) => Promise<Uint8Array>>;
export type Format = keyof typeof FORMATS;
