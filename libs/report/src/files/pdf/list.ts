import type { BlockOf } from '../../document/document';
import type { Reference } from '../../document/references';
import { INK, type PageArea, type Style } from './page-area';
import { drawLines, withNumbers, writeLines } from './text';

const STYLE: Style = { face: 'text', size: 10.5, colour: INK };

/** A list with bullets or numbers. */
export function drawList(
  area: PageArea,
  { items, ordered }: BlockOf<'list'>,
  references: ReadonlyMap<number, Reference>,
): void {
  const { pdf } = area;
  if (items.length === 0) return;
  const label = (place: number): string => (ordered ? `${place + 1}.` : '•');
  const indent = Math.max(14, area.widthOf(label(items.length - 1), STYLE) + 7) + 4;
  const place = { x: area.left + indent, width: area.width - indent };
  area.within(
    'L',
    () =>
      items.forEach((item, index) => {
        const lines = area.lines(withNumbers(item, references), STYLE, place.width);
        area.keep(Math.min(lines.length, 3) * area.leading(STYLE));
        area.within('LI', () => {
          const text = label(index);
          const wide = area.widthOf(text, STYLE);
          const [line] = area.lines([text], STYLE);
          area.within('Lbl', () =>
            drawLines(area, [line!], STYLE, { x: place.x - 7 - wide, y: pdf.y, width: wide }),
          );
          area.within('LBody', () => writeLines(area, lines, STYLE, place));
        });
        pdf.y += 3;
      }),
    { attributes: { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' } },
  );
  pdf.y += 6;
}
