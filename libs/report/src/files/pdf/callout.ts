import type { BlockOf } from '../../document/document';
import type { Reference } from '../../document/references';
import { INK, type PageArea, type Style } from './page-area';
import { drawLines, withNumbers } from './text';
import { mark, MARK, TONES } from './tones';

const TITLE: Style = { face: 'strong', size: 10.5, colour: INK };
const TEXT: Style = { face: 'text', size: 10.5, colour: INK };
const PAD = { x: 14, y: 9 };

/** A box that is set apart: as high as its text, or as much of a page as is left. */
export function calloutOf(
  area: PageArea,
  { tone, title, text }: BlockOf<'callout'>,
  references: ReadonlyMap<number, Reference>,
): { least: number; draw: () => void } {
  const height = area.leading(TEXT);
  const inner = { x: area.left + PAD.x, width: area.width - 2 * PAD.x };
  const titles = area.lines([title], TITLE, inner.width - MARK - 2);
  const lines = area.lines(withNumbers(text, references), TEXT, inner.width);
  const least = 2 * PAD.y + (titles.length + Math.min(lines.length, 12)) * height;
  const draw = (): void => {
    const { pdf } = area;
    area.keep(2 * PAD.y + (titles.length + Math.min(lines.length, 30)) * height);
    area.within('Div', () => {
      let from = 0;
      let first = titles.length;
      do {
        const room = Math.floor((area.bottom - pdf.y - 2 * PAD.y) / height) - first;
        const part = lines.slice(from, from + Math.max(1, room));
        box(area, tone, 2 * PAD.y + (first + part.length) * height);
        let y = pdf.y + PAD.y;
        if (first > 0) {
          mark(area, tone, inner.x, y + 3);
          area.within('P', () => drawLines(area, titles, TITLE, { ...inner, x: inner.x + MARK + 2, y }));
          y += titles.length * height;
        }
        area.within('P', () => drawLines(area, part, TEXT, { ...inner, y }));
        pdf.y = y + part.length * height + PAD.y;
        from += part.length;
        first = 0;
        if (from < lines.length) area.newPage();
      } while (from < lines.length);
    });
    pdf.y += 10;
  };
  return { least, draw };
}

function box(area: PageArea, tone: keyof typeof TONES, height: number): void {
  const { pdf, left, width } = area;
  const { line, ground } = TONES[tone];
  area.decorate(() => {
    pdf.rect(left, pdf.y, width, height).fill(ground);
    pdf.rect(left, pdf.y, 4, height).fill(line);
  });
}
