import writeXlsxFile from 'write-excel-file/node';
import { DAY, MINUTE } from '@tocsin/words';
import type { Format, ReportDocument, Sheet } from '../../document/document';
import { dated, fixedZip } from '../fixed-zip';
import { longDate } from '../../document/locale';
import { printable } from '../printable';
import { sheetXml, workbookXml } from './layout';

/** How cells show their numbers. */
const FORMATS: Record<Format, string> = {
  text: '0',
  integer: '#,##0',
  decimal: '#,##0.0',
  percent: '0%',
  moment: 'yyyy-mm-dd hh:mm',
};
/** More signs than these no cell holds. */
const LONGEST = 32_000;

/**
 * The figures and the injects as a workbook: a sheet each, heads frozen and filtered, numbers and moments as such.
 * Words are cells of text in the format of text, so that nobody's words ever become a formula, not even when edited.
 */
export async function toXlsx(document: ReportDocument): Promise<Uint8Array> {
  const sheets = [aboutSheet(document), ...document.sheets];
  const names = sheetNames(sheets);
  const written = writeXlsxFile(
    sheets.map(({ columns, rows }, index) => ({
      sheet: names[index]!,
      ...(index === 0 ? {} : { stickyRowsCount: 1 }),
      columns: columns.map(({ width }) => ({ width })),
      data: [
        ...(index === 0 ? [] : [columns.map(headOf)]),
        ...rows.map((cells, row) =>
          columns.map(({ format = 'text' }, column) => {
            const value = cells[column] ?? null;
            if (value === null) return null;
            if (typeof value === 'number') return number(value, format, document.start);
            return { ...text(value), ...(index === 0 && (row === 0 || column === 1) ? BOLD : {}) };
          }),
        ),
      ],
    })),
  );
  const times = dated(document.date);
  const sizes = sheets.map(({ columns, rows }) => ({ columns: columns.length, rows: rows.length + 1 }));
  return fixedZip(new Uint8Array(await written.toBuffer()), (name, xml) => {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name);
    if (sheet) return sheetXml(xml(), Number(sheet[1]) - 1, sizes, document);
    if (name === 'xl/workbook.xml') return workbookXml(xml(), names, sizes);
    return times(name, xml);
  });
}

const BOLD = { fontWeight: 'bold' } as const;
const HEAD = { ...BOLD, backgroundColor: '#EEF2F4', wrap: true, alignVertical: 'top' } as const;

/** A head stands over its numbers. */
const headOf = ({ title, format = 'text' }: Sheet['columns'][number]) => ({
  ...text(title),
  ...HEAD,
  ...(format === 'text' || format === 'moment' ? {} : { align: 'right' as const }),
});

const text = (value: string) => ({
  value: printable(value).slice(0, LONGEST),
  type: String,
  format: '@',
  wrap: value.length > 60,
  alignVertical: 'top' as const,
});

function number(value: number, format: Format, start: string | undefined) {
  const set = { type: Number, alignVertical: 'top' } as const;
  if (format !== 'moment') {
    const shown = format === 'text' && !Number.isInteger(value) ? '0.0' : FORMATS[format];
    return { ...set, value, format: shown };
  }
  const begun = start === undefined ? NaN : Date.parse(`${start}Z`);
  // Without a date, a moment is the time that was played.
  if (Number.isNaN(begun)) return { ...set, align: 'left' as const, value: value / DAY, format: '[h]:mm' };
  // Excel counts days from 1899-12-30; whole minutes, so that no moment stands a second before its minute.
  const minutes = Math.floor((begun + value - Date.UTC(1899, 11, 30)) / MINUTE);
  return { ...set, align: 'left' as const, value: minutes / 1440, format: FORMATS.moment };
}

/** What the workbook is, with TLP and EXERCISE. */
const aboutSheet = ({ title, subtitle, words, tlp, facts, date, language }: ReportDocument): Sheet => ({
  name: words.about,
  columns: [
    { title: '', width: 34 },
    { title: '', width: 80 },
  ],
  rows: [
    [title, subtitle],
    ['TLP', `TLP:${tlp} · ${words.exercise}`],
    ...facts.map(({ label, value }) => [label, value]),
    ['', longDate(date, language)],
  ],
});

/** What Excel accepts: 31 signs, none of them \ / ? * [ ] :, no name twice. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  return sheets.map(({ name }, index) =>
    `${index === 0 ? '' : `${index} `}${printable(name)}`
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'|'$/g, ' ')
      .slice(0, 31)
      .trimEnd(),
  );
}
