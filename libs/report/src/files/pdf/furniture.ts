import { longDate } from '../../document/locale';
import { printable } from '../printable';
import { TLP_COLOURS } from '../tlp';
import { LINE, SOFT, type PageArea } from './page-area';

/** TLP 2.0 asks for 12 points or more, at the right, above and below. */
const LABEL = { face: 'title', size: 12 } as const;
const EXERCISE = { face: 'title', size: 9.5, colour: '#5a2d82' } as const;
const SMALL = { face: 'text', size: 8.5, colour: SOFT } as const;

/** What stands on every page, of so many: title, exercise mark and TLP above, date, page number and TLP below. Not read aloud. */
export function furniture(area: PageArea, count: number): void {
  const { pdf, left, width, document, page } = area;
  const { words, subtitle, title, date } = document;
  const foot = pdf.page.height - 38;
  area.decorate(() => {
    const above = left + width - marks(area, 44);
    if (page > 1) {
      area.put(area.short(`${title} · ${subtitle}`, SMALL, above - left - 16), left, 44, SMALL);
      rule(area, 54);
    }
    rule(area, foot - 20);
    marks(area, foot);
    area.put(longDate(date, document.language), left, foot, SMALL);
    const number = `${words.page} ${page} ${words.of} ${count}`;
    area.put(number, left + (width - area.widthOf(number, SMALL)) / 2, foot, SMALL);
  }, 'Pagination');
}

/** EXERCISE and the TLP label at the right; how wide they are. */
function marks(area: PageArea, base: number): number {
  const { tlp, words } = area.document;
  const label = `TLP:${tlp}`;
  const wide = area.widthOf(label, LABEL) + 12;
  const right = area.left + area.width;
  area.pdf.rect(right - wide, base - 12.5, wide, 17).fill('#000000');
  area.put(label, right - wide + 6, base, { ...LABEL, colour: `#${TLP_COLOURS[tlp]}` });
  const mark = printable(words.exercise);
  const markWide = area.widthOf(mark, EXERCISE);
  area.put(mark, right - wide - 10 - markWide, base - 0.5, EXERCISE);
  return wide + 10 + markWide;
}

function rule({ pdf, left, width }: PageArea, y: number): void {
  pdf
    .lineWidth(0.5)
    .strokeColor(LINE)
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke();
}
