import writeXlsxFile from 'write-excel-file/node';
import type { ReportDocument } from '../document/document';
import { dated, fixedZip } from './fixed-zip';
import { printable } from './printable';

/** The figures and the injects as a workbook: a sheet each, heads frozen, numbers as numbers, text never a formula. */
export async function toXlsx({ sheets, date }: ReportDocument): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map(({ name, columns, rows }, place) => ({
      sheet: sheetName(name, place),
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map(({ title }) => ({ value: printable(title), type: String, fontWeight: 'bold' as const })),
        ...rows.map((cells) =>
          cells.map((value) =>
            value === null
              ? null
              : typeof value === 'number'
                ? { value, type: Number, format: Number.isInteger(value) ? '0' : '0.0' }
                : { value: printable(value).slice(0, 32_000), type: String },
          ),
        ),
      ],
    })),
  );
  return fixedZip(new Uint8Array(await written.toBuffer()), dated(date));
}

/** What Excel accepts: 31 signs, none of them \ / ? * [ ] :, no name twice. */
const sheetName = (name: string, place: number): string =>
  `${place + 1} ${printable(name).replace(/[\\/?*[\]:]/g, ' ')}`.slice(0, 31);
