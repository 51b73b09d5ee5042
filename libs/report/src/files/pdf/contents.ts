import { INK, LINE, type PageArea, type Style } from './page-area';
import { drawLines, paragraph } from './text';

/** A line of the contents. */
export interface Entry {
  id: string;
  number: string;
  title: string;
  level: 1 | 2;
}

const STYLES: Record<Entry['level'], Style> = {
  1: { face: 'strong', size: 11, colour: INK },
  2: { face: 'text', size: 10.5, colour: INK },
};
const NUMBERS: Record<Entry['level'], { at: number; wide: number; above: number }> = {
  1: { at: 0, wide: 26, above: 9 },
  2: { at: 26, wide: 34, above: 2 },
};
/** Room for page numbers. */
const PAGES = 34;
/** Contents that are little too long for a page are set smaller, down to this part. */
const LEAST = 0.8;

/** The contents: every entry a link, long titles on several lines, page numbers at the right. */
export function contents(
  area: PageArea,
  entries: readonly Entry[],
  pages: ReadonlyMap<string, number>,
): void {
  area.newPage();
  paragraph(area, 'H2', [area.document.words.contents], { face: 'title', size: 19 });
  area.pdf.y += 6;
  const room = area.bottom - area.pdf.y;
  const needed = entries.reduce((sum, entry) => sum + heightOf(area, entry, 1), 0);
  const scale = needed * LEAST <= room ? Math.min(1, room / needed) : 1;
  const line = (entry: Entry) => drawLine(area, entry, pages, scale);
  area.within('TOC', () => {
    let place = 0;
    while (place < entries.length) {
      const inner = place + 1 + entries.slice(place + 1).findIndex(({ level }) => level === 1);
      const end = inner > place ? inner : entries.length;
      line(entries[place]!);
      if (end > place + 1)
        area.within('TOC', () => {
          for (const entry of entries.slice(place + 1, end)) line(entry);
        });
      place = end;
    }
  });
}

/** An entry as it is set, at a part of its usual size. */
function setLine(area: PageArea, { title, level }: Entry, scale: number) {
  const { at, wide, above } = NUMBERS[level];
  const style = { ...STYLES[level], size: STYLES[level].size * scale };
  const lines = area.lines([title], style, area.width - at - wide - PAGES - 8);
  return { at, wide, above: above * scale, style, lines, height: area.leading(style) };
}

function heightOf(area: PageArea, entry: Entry, scale: number): number {
  const { above, lines, height } = setLine(area, entry, scale);
  return above + lines.length * height;
}

function drawLine(area: PageArea, entry: Entry, pages: ReadonlyMap<string, number>, scale: number): void {
  const { pdf, left, width, document } = area;
  const { id, number, title } = entry;
  const { at, wide, above, style, lines, height } = setLine(area, entry, scale);
  area.keep(above + lines.length * height);
  pdf.y += above;
  const y = pdf.y;
  const x = left + at;
  const page = String(pages.get(id) ?? '');
  const last = y + (lines.length - 1) * height;
  area.within('TOCI', () =>
    area.within('Reference', () =>
      area.within('Link', () => {
        area.content(() => area.put(`${number} `, x, y + height * 0.74, style));
        drawLines(area, lines, style, { x: x + wide, y, width });
        area.content(() =>
          area.put(` ${page}`, left + width - area.widthOf(` ${page}`, style), last + height * 0.74, style),
        );
        const says = `${number} ${title}, ${document.words.page} ${page}`;
        area.link({ x, y, width: width - at, height: lines.length * height }, id, says);
      }),
    ),
  );
  leader(area, x + wide + (lines.at(-1)?.width ?? 0) + 6, left + width - PAGES + 8, last + height * 0.74);
  pdf.y = y + lines.length * height;
}

function leader(area: PageArea, from: number, to: number, y: number): void {
  if (to - from < 12) return;
  area.decorate(() =>
    area.pdf
      .lineWidth(0.8)
      .strokeColor(LINE)
      .lineCap('round')
      .dash(0.1, { space: 4 })
      // Dots of all lines stand under each other.
      .moveTo(Math.ceil(from / 4) * 4, y)
      .lineTo(to, y)
      .stroke()
      .undash()
      .lineCap('butt'),
  );
}
