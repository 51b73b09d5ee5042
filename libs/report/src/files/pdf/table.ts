import { alignOf, printedRow, type PrintedCell } from '../../document/cell';
import { plainOf, type BlockOf, type Column } from '../../document/document';
import type { Reference } from '../../document/references';
import { columnWidths, usualMost } from '../../document/widths';
import type { Line } from './lines';
import { INK, LINE, SOFT, type PageArea, type Style } from './page-area';
import { drawLines, withNumbers } from './text';
import { mark, MARK } from './tones';

const PAD = { x: 4, y: 3.6 };
const HEAD: Style = { face: 'strong', size: 8.8, colour: SOFT };
const TEXT: Style = { face: 'text', size: 9, colour: INK };
/** Cells of no more signs than these are not broken. */
const SHORT = 17;
/** Longer words may be parted. */
const PARTED = 16;
/** A row higher than this may go on on the next page. */
const WHOLE = 170;

/** A row as it will be drawn. */
interface Row {
  /** Fewer than the columns: one over the whole width, which heads the rows after it. */
  cells: { lines: Line[]; style: Style; cell: PrintedCell }[];
  height: number;
  /** Stands at the place that a reference leads to. */
  name?: string;
}

interface Layout {
  area: PageArea;
  columns: readonly Column[];
  widths: number[];
  head: Row;
  rows: Row[];
}

/** A table laid out for its place: what it asks for at least, and how it is drawn. */
export function tableOf(
  area: PageArea,
  { columns, rows }: BlockOf<'table'>,
  references: ReadonlyMap<number, Reference>,
  names: readonly string[] = [],
): { least: number; draw: () => void } {
  const printed = rows.map((cells) => printedRow(cells, columns, area.document));
  const head = columns.map(({ title }): PrintedCell => ({ text: title }));
  const full = printed.filter((cells) => cells.length === columns.length);
  const widths = columnWidths(
    area.width,
    columns.map((_, index) => wishOf(area, [head[index]!, ...full.map((cells) => cells[index]!)])),
  );
  const layout: Layout = {
    area,
    columns,
    widths,
    head: rowOf(area, head, widths, references, HEAD),
    rows: printed.map((cells, index) => ({
      ...rowOf(area, cells, cells.length < columns.length ? [area.width] : widths, references, TEXT),
      name: names[index],
    })),
  };
  const first = layout.rows.slice(0, 2).reduce((sum, { height }) => sum + height, 0);
  return { least: layout.head.height + Math.min(first, WHOLE), draw: () => drawTable(layout) };
}

function wishOf(area: PageArea, cells: readonly PrintedCell[]): { word: number; whole: number } {
  const seen = new Set<string>();
  let word = 0;
  const wholes: number[] = [];
  cells.forEach((cell, index) => {
    const text = plainOf(cell.text);
    if (seen.has(text)) return;
    seen.add(text);
    const style = index === 0 ? HEAD : styleOf(cell);
    const more = 2 * PAD.x + 1 + (cell.tone ? MARK : 0);
    wholes.push(area.widthOf(text, style) + more);
    // A time or a state stays on one line.
    if (text.length <= SHORT) word = Math.max(word, area.widthOf(text, style) + more);
    for (const one of text.split(/[\s]+|(?<=[-/–])/)) {
      const kept = Math.min(1, PARTED / one.length);
      word = Math.max(word, area.widthOf(one, style) * kept + more);
    }
  });
  return { word, whole: usualMost(wholes) };
}

const styleOf = ({ strong }: PrintedCell): Style => (strong ? { ...TEXT, face: 'strong' } : TEXT);

function rowOf(
  area: PageArea,
  cells: readonly PrintedCell[],
  widths: readonly number[],
  references: ReadonlyMap<number, Reference>,
  usual: Style,
): Row {
  const set = cells.map((cell, index) => {
    const style = usual === TEXT ? styleOf(cell) : usual;
    const width = widths[index]! - 2 * PAD.x - (cell.tone ? MARK : 0);
    return { lines: area.lines(withNumbers(cell.text, references), style, width), style, cell };
  });
  const most = Math.max(1, ...set.map(({ lines }) => lines.length));
  return { cells: set, height: most * area.leading(usual) + 2 * PAD.y };
}

/** Rows are kept whole where a page can hold them; the head stands again, unread, on every further page. */
function drawTable(layout: Layout): void {
  const { area, head, rows } = layout;
  area.within('THead', () => drawRow(layout, head, 'TH', 0, Infinity));
  rule(area, 1);
  area.within('TBody', () => {
    rows.forEach((row, index) => {
      // The last row does not go to the next page alone, and a row that heads others goes with them.
      const heads = row.cells.length < layout.columns.length;
      const next = heads || index === rows.length - 2 ? (rows[index + 1]?.height ?? 0) : 0;
      const together = row.height + next;
      const { y } = area.pdf;
      if (y + Math.min(together, WHOLE) > area.bottom) turnPage(layout);
      if (row.name) area.pdf.addNamedDestination(row.name, 'XYZ', 0, area.pdf.y, null as never);
      drawOver(layout, row);
      rule(area, 0.4);
    });
  });
}

function turnPage({ area, head, columns, widths }: Layout): void {
  area.newPage();
  area.decorate(() => {
    let x = area.left;
    head.cells.forEach(({ lines, style }, place) => {
      lines.forEach(({ pieces, width }, index) => {
        const inner = widths[place]! - 2 * PAD.x;
        const at = x + PAD.x + (alignOf(columns[place]!) === 'right' ? inner - width : 0);
        const y = area.pdf.y + PAD.y + (index + 0.74) * area.leading(style);
        area.put(pieces.map(({ text }) => text).join(''), at, y, style);
      });
      x += widths[place]!;
    });
  });
  area.pdf.y += head.height;
  rule(area, 1);
}

/** Draws a row, in as many parts as the pages make of it. */
function drawOver(layout: Layout, row: Row): void {
  const { area } = layout;
  const height = area.leading(TEXT);
  const most = Math.max(1, ...row.cells.map(({ lines }) => lines.length));
  if (area.pdf.y + row.height <= area.bottom) return drawRow(layout, row, 'TD', 0, Infinity);
  let from = 0;
  while (from < most) {
    const fit = Math.max(1, Math.floor((area.bottom - area.pdf.y - 2 * PAD.y) / height));
    const part = {
      ...row,
      height: Math.min(fit, most - from) * height + 2 * PAD.y,
    };
    drawRow(layout, part, 'TD', from, from + fit);
    from += fit;
    if (from < most) turnPage(layout);
  }
}

function drawRow(layout: Layout, row: Row, type: 'TH' | 'TD', from: number, to: number): void {
  const { area } = layout;
  const over = row.cells.length < layout.columns.length;
  const columns: readonly Column[] = over ? [{ title: '', head: true }] : layout.columns;
  const widths = over ? [area.width] : layout.widths;
  const y = area.pdf.y + PAD.y;
  let x = area.left;
  area.within('TR', () =>
    row.cells.forEach(({ lines, style, cell }, index) => {
      const column = columns[index]!;
      const kind = column.head && cell.text !== '' ? 'TH' : type;
      const indent = cell.tone ? MARK : 0;
      const at = { x: x + PAD.x + indent, y, width: widths[index]! - 2 * PAD.x - indent };
      const scope = {
        O: 'Table',
        Scope: type === 'TH' ? 'Column' : 'Row',
        ...(over ? { ColSpan: layout.columns.length } : {}),
      };
      if (cell.tone && from === 0) mark(area, cell.tone, x + PAD.x, y + 1.6);
      area.within(
        kind,
        () => drawLines(area, lines.slice(from, to), style, { ...at, align: alignOf(column) }),
        kind === 'TH' ? { attributes: scope } : {},
      );
      x += widths[index]!;
    }),
  );
  area.pdf.y += row.height;
}

function rule(area: PageArea, weight: number): void {
  const { pdf, left, width } = area;
  area.decorate(() =>
    pdf
      .lineWidth(weight)
      .strokeColor(LINE)
      .moveTo(left, pdf.y)
      .lineTo(left + width, pdf.y)
      .stroke(),
  );
}
