import { longDate } from '../../document/locale';
import { ACCENT, INK, LINE, SOFT, type PageArea } from './page-area';
import { drawLines, paragraph } from './text';

const LABEL = { face: 'text', size: 10.5, colour: SOFT } as const;
const VALUE = { face: 'strong', size: 10.5, colour: INK } as const;
const LABELS = 150;

/** The first page: what it is, of which exercise, and its facts. */
export function titlePage(area: PageArea): void {
  const { pdf, left, width, document } = area;
  area.newPage();
  area.decorate(() => pdf.rect(left, 214, 64, 4).fill(ACCENT));
  pdf.y = 232;
  paragraph(area, 'H1', [document.title], { face: 'title', size: 34 });
  pdf.y += 4;
  paragraph(area, 'P', [document.subtitle], { face: 'text', size: 20, colour: ACCENT });
  pdf.y += 10;
  paragraph(area, 'P', [longDate(document.date, document.language)], {
    face: 'text',
    size: 11,
    colour: SOFT,
  });
  pdf.y += 44;
  rule(area);
  area.within('L', () => {
    for (const { label, value } of document.facts) {
      const y = pdf.y + 5;
      const labels = area.lines([label], LABEL, LABELS - 12);
      const at = label ? { x: left + LABELS, width: width - LABELS } : { x: left, width };
      const values = area.lines([value], VALUE, at.width);
      area.within('LI', () => {
        if (label) area.within('Lbl', () => drawLines(area, labels, LABEL, { x: left, y, width: LABELS }));
        area.within('LBody', () => drawLines(area, values, VALUE, { ...at, y }));
      });
      pdf.y = y + Math.max(label ? labels.length : 0, values.length) * area.leading(VALUE) + 5;
      rule(area);
    }
  });
}

function rule(area: PageArea): void {
  const { pdf, left, width } = area;
  area.decorate(() =>
    pdf
      .lineWidth(0.4)
      .strokeColor(LINE)
      .moveTo(left, pdf.y)
      .lineTo(left + width, pdf.y)
      .stroke(),
  );
}
