import type { Chapter, ReportDocument } from '../../document/document';
import { REFERENCES, referencesChapter, referencesOf } from '../../document/references';
import { printable } from '../printable';
import { drawBlocks, headingNumbers, type Progress } from './blocks';
import { contents, type Entry } from './contents';
import { furniture } from './furniture';
import { INK, PageArea } from './page-area';
import { paragraph } from './text';
import { titlePage } from './title-page';

/** A chapter begins on the page of the one before it where so much of it stays free. */
const ROOM = 300;

/**
 * The report as a tagged PDF (PDF/UA-1): title page, contents with links and bookmarks, TLP, EXERCISE and page number
 * on every page. The same document gives the same bytes.
 */
export async function toPdf(document: ReportDocument): Promise<Uint8Array> {
  // Laid out twice: the first time tells on which page each heading stands, and how many there are.
  const laid = new PageArea(document);
  const pages = write(laid, new Map());
  const count = laid.page;
  const area = new PageArea(document, (one) => furniture(one, count));
  write(area, pages);
  return bytesOf(area);
}

/** Writes the whole report; the page of each heading. */
function write(area: PageArea, known: ReadonlyMap<string, number>): Map<string, number> {
  const { document } = area;
  const references = referencesOf(document);
  const chapters = [...document.chapters, ...referencesChapter(document, references)];
  const pages = new Map<string, number>();
  area.within('Sect', () => titlePage(area));
  area.within('Sect', () => contents(area, entriesOf(chapters), known));
  const progress = { references, table: 0, figure: 0 };
  chapters.forEach((chapter, index) => {
    if (index === 0 || chapter.id === REFERENCES) area.newPage();
    else {
      area.pdf.y += 22;
      area.keep(ROOM);
    }
    area.within('Sect', () => drawChapter(area, chapter, index + 1, pages, progress));
  });
  return pages;
}

const nameOf = (place: number, number: string): string => `${place}-${number}`;

/** Chapters and their headings, as the contents list them. */
const entriesOf = (chapters: readonly Chapter[]): Entry[] =>
  chapters.flatMap(({ title, blocks }, index): Entry[] => {
    const numberOf = headingNumbers(index + 1);
    const chapter = String(index + 1);
    return [
      { id: nameOf(index + 1, chapter), number: chapter, title, level: 1 },
      ...blocks.flatMap((block): Entry[] => {
        if (block.kind !== 'heading') return [];
        const { number, level } = numberOf(block);
        return level === 2 ? [{ id: nameOf(index + 1, number), number, title: block.text, level: 2 }] : [];
      }),
    ];
  });

function drawChapter(
  area: PageArea,
  chapter: Chapter,
  place: number,
  pages: Map<string, number>,
  progress: Omit<Progress, 'heading'>,
): void {
  const { pdf } = area;
  const outline = pdf.outline.addItem(`${place} ${printable(chapter.title)}`);
  const here = (number: string): void => {
    pages.set(nameOf(place, number), area.page);
    pdf.addNamedDestination(nameOf(place, number), 'XYZ', 0, pdf.y - 12, null as never);
  };
  here(String(place));
  paragraph(area, 'H2', [`${place}\u00a0\u00a0${chapter.title}`], { face: 'title', size: 19, colour: INK });
  pdf.y += 8;
  const heading: Progress['heading'] = ({ text }, number) => {
    here(number);
    outline.addItem(`${number} ${printable(text)}`);
  };
  const names =
    chapter.id === REFERENCES ? [...progress.references.values()].map(({ number }) => `event-${number}`) : [];
  const writing = { ...progress, heading, names };
  drawBlocks(area, chapter, place, writing);
  progress.table = writing.table;
  progress.figure = writing.figure;
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
