import type { Block, Chapter, ReportDocument } from '../document/document';
import { drawChart, heightOf } from './pdf-chart';
import { drawTable } from './pdf-table';
import { printable } from './printable';
import { ACCENT, INK, LINE, MARGIN, PageArea, SOFT } from './sheet';

/** Colours of TLP 2.0 (FIRST): on black. */
const TLP = {
  RED: '#ff2b2b',
  'AMBER+STRICT': '#ffc000',
  AMBER: '#ffc000',
  GREEN: '#33ff00',
  CLEAR: '#ffffff',
};

/**
 * The report as a tagged PDF (PDF/UA-1 in intent): title page, contents with links and bookmarks, TLP, EXERCISE and
 * page number on every page. The same document gives the same bytes.
 */
export async function toPdf(document: ReportDocument): Promise<Uint8Array> {
  // Laid out twice: the first time tells on which page each chapter begins.
  const pages = write(document, new Map()).pages;
  const { area } = write(document, pages);
  return bytesOf(area);
}

function write(
  document: ReportDocument,
  known: ReadonlyMap<string, number>,
): { area: PageArea; pages: Map<string, number> } {
  const area = new PageArea(document);
  const pages = new Map<string, number>();
  const numbers = { table: 0, figure: 0 };
  titlePage(area, document);
  contents(area, document, known);
  document.chapters.forEach((chapter, place) => {
    // A chapter that would begin low on a page begins on the next.
    if (place === 0) area.newPage();
    else {
      area.pdf.y += 18;
      area.keep(330);
    }
    pages.set(chapter.id, area.page);
    heading(area, chapter, place + 1);
    for (const block of chapter.blocks) drawBlock(area, block, document, numbers);
  });
  furniture(area, document);
  return { area, pages };
}

function titlePage(area: PageArea, document: ReportDocument): void {
  const { pdf, left, width } = area;
  area.newPage();
  pdf.y = 190;
  area.add(
    area.tag('H1', () => {
      area.face('title', 30, INK);
      pdf.text(printable(document.title), left, pdf.y, { width });
      area.face('text', 20, ACCENT);
      pdf.text(printable(document.subtitle), { width });
    }),
  );
  area.decorate(() => {
    pdf
      .lineWidth(3)
      .strokeColor(ACCENT)
      .moveTo(left, 176)
      .lineTo(left + 64, 176)
      .stroke();
  });
  pdf.y += 26;
  for (const { label, value } of document.facts) {
    const y = pdf.y;
    area.add(
      area.tag('P', () => {
        area.face('text', 10.5, SOFT);
        if (label) area.put(printable(label), left, y, 140);
        area.face('strong', 10.5, INK);
        area.put(printable(value), left + 150, y, width - 150);
      }),
    );
    pdf.x = left;
    pdf.y = Math.max(pdf.y, y + 16) + 3;
  }
}

function contents(area: PageArea, document: ReportDocument, known: ReadonlyMap<string, number>): void {
  const { pdf, left, width } = area;
  area.newPage();
  area.add(
    area.tag('H2', () => {
      area.face('title', 17, INK);
      pdf.text(document.words.contents, left, pdf.y, { width });
    }),
  );
  pdf.y += 8;
  const toc = pdf.struct('TOC' as never);
  area.add(toc);
  document.chapters.forEach(({ id, title }, place) => {
    const y = pdf.y;
    toc.add(
      area.tag('TOCI', () => {
        area.face('text', 11, INK);
        area.put(`${place + 1}  ${printable(title)}`, left, y, width - 40, { goTo: id } as never);
        area.put(String(known.get(id) ?? ''), left + width - 40, y, 40, { align: 'right' });
      }),
    );
    pdf.x = left;
    pdf.y = y + 20;
  });
  toc.end();
}

function heading(area: PageArea, { id, title }: Chapter, number: number): void {
  const { pdf, left, width } = area;
  pdf.addNamedDestination(id);
  pdf.outline.addItem(`${number} ${title}`);
  area.add(
    area.tag('H2', () => {
      area.face('title', 17, INK);
      pdf.text(`${number}  ${printable(title)}`, left, pdf.y, { width });
    }),
  );
  pdf.y += 8;
}

function drawBlock(
  area: PageArea,
  block: Block,
  { words }: ReportDocument,
  numbers: { table: number; figure: number },
): void {
  const { pdf, left, width } = area;
  const paragraph = (type: string, text: string, indent = 0): void => {
    area.face('text', 10.5, INK);
    const options = { width: width - indent, lineGap: 2 };
    area.keep(Math.min(area.heightOf(text, width - indent, options), 200));
    area.add(area.tag(type, () => pdf.text(text, left + indent, pdf.y, options)));
    pdf.x = left;
    pdf.y += 7;
  };
  const caption = (text: string, below: number): void => {
    area.face('strong', 9.5, SOFT);
    area.keep(area.heightOf(text) + 12 + below);
    area.face('strong', 9.5, SOFT);
    pdf.y += 4;
    area.add(area.tag('Caption', () => pdf.text(printable(text), left, pdf.y, { width })));
    pdf.y += 4;
  };
  switch (block.kind) {
    case 'heading':
      area.face('title', 12.5, INK);
      area.keep(60);
      pdf.y += 6;
      area.add(area.tag('H3', () => pdf.text(printable(block.text), left, pdf.y, { width })));
      pdf.y += 4;
      return;
    case 'paragraph': {
      const cites = (block.cites ?? []).map((seq) => ` [#${seq}]`).join('');
      return paragraph('P', printable(block.text) + cites);
    }
    case 'list': {
      const list = pdf.struct('L' as never);
      area.add(list);
      area.face('text', 10.5, INK);
      for (const item of block.items) {
        const text = `•  ${printable(item)}`;
        area.keep(area.heightOf(text, width - 10, { lineGap: 1.5 }));
        const one = pdf.struct('LI' as never);
        list.add(one);
        one.add(
          area.tag('LBody', () => pdf.text(text, left + 10, pdf.y, { width: width - 10, lineGap: 1.5 })),
        );
        one.end();
        pdf.x = left;
        pdf.y += 2;
      }
      list.end();
      pdf.y += 6;
      return;
    }
    case 'table':
      caption(`${words.table} ${++numbers.table}. ${block.caption}`, 70);
      drawTable(area, block);
      pdf.y += 8;
      return;
    case 'chart':
      caption(`${words.figure} ${++numbers.figure}. ${block.caption}`, heightOf(block.chart, area));
      drawChart(area, block);
      pdf.y += 10;
  }
}

/** What stands on every page: exercise mark and title above, TLP and page number below. Not read aloud. */
function furniture(area: PageArea, document: ReportDocument): void {
  const { pdf, left, width } = area;
  const { words, tlp, subtitle, title, date } = document;
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    // What stands outside of the margins must not begin a new page.
    pdf.page.margins = { ...MARGIN, top: 0, bottom: 0 };
    area.decorate(() => {
      area.face('strong', 8.5, '#5a2d82');
      area.put(words.exercise, left, 36, width, { characterSpacing: 2, lineBreak: false });
      if (page > 0) {
        area.face('text', 8.5, SOFT);
        area.put(printable(`${title} · ${subtitle}`), left + 120, 36, width - 120, {
          align: 'right',
          lineBreak: false,
          ellipsis: true,
          height: 12,
        });
      }
      const y = pdf.page.height - 46;
      pdf
        .lineWidth(0.5)
        .strokeColor(LINE)
        .moveTo(left, y - 8)
        .lineTo(left + width, y - 8)
        .stroke();
      const label = `TLP:${tlp}`;
      area.face('strong', 8.5);
      const labelWidth = pdf.widthOfString(label) + 10;
      pdf.rect(left, y - 2, labelWidth, 14).fill('#000000');
      area.face('strong', 8.5, TLP[tlp]);
      area.put(label, left + 5, y, labelWidth, { lineBreak: false });
      area.face('text', 8.5, SOFT);
      area.put(date.slice(0, 10), left, y, width, { align: 'center', lineBreak: false });
      area.put(`${words.page} ${page + 1} ${words.of} ${count}`, left, y, width, {
        align: 'right',
        lineBreak: false,
      });
    });
    pdf.page.margins = MARGIN;
  }
}

function bytesOf({ pdf }: PageArea): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
    pdf.end();
  });
}
