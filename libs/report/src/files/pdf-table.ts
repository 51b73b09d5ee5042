import type { BlockOf } from '../document/document';
import { printable } from './printable';
import { INK, LINE, SOFT, type PageArea } from './sheet';

const SIZE = 9;
const PAD = { x: 4, y: 3.5 };

/** A table whose rows are never cut, and whose head stands again on every page. */
export function drawTable(area: PageArea, { columns, rows }: BlockOf<'table'>): void {
  const { pdf, left, width } = area;
  const shares = columns.map(({ share = 1 }) => share);
  const sum = shares.reduce((all, one) => all + one, 0);
  const widths = shares.map((share) => (share / sum) * width);
  const table = pdf.struct('Table' as never);

  const heightOf = (cells: readonly string[], face: 'text' | 'strong'): number => {
    area.face(face, SIZE);
    return (
      Math.max(...cells.map((cell, place) => area.heightOf(soft(cell), widths[place]! - 2 * PAD.x))) +
      2 * PAD.y
    );
  };
  const draw = (cells: readonly string[], type: 'TH' | 'TD', height: number): void => {
    const row = pdf.struct('TR' as never);
    let x = left;
    const y = pdf.y;
    cells.forEach((cell, place) => {
      const at = x;
      const cellWidth = widths[place]!;
      const align = columns[place]?.align ?? 'left';
      const attributes = type === 'TH' ? { O: 'Table', Scope: 'Column' } : undefined;
      row.add(
        area.tag(
          type,
          () => {
            area.face(type === 'TH' ? 'strong' : 'text', SIZE, type === 'TH' ? SOFT : INK);
            area.put(soft(cell), at + PAD.x, y + PAD.y, cellWidth - 2 * PAD.x, { align });
          },
          { attributes },
        ),
      );
      x += cellWidth;
    });
    row.end();
    // What a row draws is drawn as it joins the table.
    table.add(row);
    pdf.y = y + height;
  };
  const rule = (weight: number): void =>
    area.decorate(() => {
      pdf
        .lineWidth(weight)
        .strokeColor(LINE)
        .moveTo(left, pdf.y)
        .lineTo(left + width, pdf.y)
        .stroke();
    });

  const head = columns.map(({ title }) => title);
  const headHeight = heightOf(head, 'strong');
  area.add(table);
  const heading = (): void => {
    draw(head, 'TH', headHeight);
    rule(1);
  };
  area.keep(headHeight + (rows[0] ? heightOf(rows[0], 'text') : 0));
  heading();
  for (const cells of rows) {
    const height = heightOf(cells, 'text');
    if (pdf.y + height > area.bottom) {
      area.newPage();
      heading();
    }
    draw(cells, 'TD', height);
    rule(0.4);
  }
  table.end();
  pdf.x = left;
  pdf.y += 6;
}

/** Long words may break: after hyphens and slashes, and every so many letters. */
const soft = (text: string): string =>
  printable(text)
    .replace(/(\S{18})(?=\S{4})/g, '$1\u00ad')
    .replace(/\u00ad/g, '\u200b');
