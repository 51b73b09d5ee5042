import type { Block, BlockOf, Chapter } from '../../document/document';
import type { Reference } from '../../document/references';
import { calloutOf } from './callout';
import { figureOf } from './figure';
import { drawList } from './list';
import { INK, SOFT, type PageArea, type Style } from './page-area';
import { tableOf } from './table';
import { drawLines, paragraph, withNumbers } from './text';

const TEXT: Style = { face: 'text', size: 10.5, colour: INK };
const CAPTION: Style = { face: 'strong', size: 9.5, colour: SOFT };
const HEADINGS: Record<2 | 3, Style & { above: number; below: number }> = {
  2: { face: 'title', size: 13, colour: INK, above: 10, below: 4 },
  3: { face: 'strong', size: 11, colour: INK, above: 6, below: 3 },
};

/** What is written so far: numbers of tables, figures and headings. */
export interface Progress {
  references: ReadonlyMap<number, Reference>;
  table: number;
  figure: number;
  /** Names by which the rows of its table are linked to. */
  names?: readonly string[];
  heading: (block: BlockOf<'heading'>, number: string) => void;
}

/** A block to be written, and the least of it that must stand on one page. */
interface Piece {
  least: number;
  draw: () => void;
}

/** Writes the blocks of a chapter. A heading, and a short word before a table or figure, stay with what follows. */
export function drawBlocks(area: PageArea, { blocks }: Chapter, chapter: number, progress: Progress): void {
  const numberOf = headingNumbers(chapter);
  const pieces = blocks.map((block) => ({ block, ...pieceOf(area, block, numberOf, progress) }));
  pieces.forEach(({ block, least, draw }, index) => {
    let needed = least;
    for (let next = index; leads(pieces[next]!.block) && pieces[next + 1]; next++)
      needed += pieces[next + 1]!.least;
    if (leads(block)) area.keep(Math.min(needed, 520));
    else area.keep(least);
    draw();
  });
}

/** Says something about what follows. */
const leads = (block: Block): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' && typeof block.text === 'string' && block.text.length < 240);

/** 4.1, 4.2, 4.2.1 … A heading of the third level without one of the second counts as one of the second. */
export function headingNumbers(
  chapter: number,
): (block: BlockOf<'heading'>) => { number: string; level: 2 | 3 } {
  let [second, third] = [0, 0];
  return ({ level = 2 }) => {
    if (level === 3 && second > 0) return { number: `${chapter}.${second}.${++third}`, level: 3 };
    [second, third] = [second + 1, 0];
    return { number: `${chapter}.${second}`, level: 2 };
  };
}

function pieceOf(
  area: PageArea,
  block: Block,
  numberOf: ReturnType<typeof headingNumbers>,
  progress: Progress,
): Piece {
  const { references } = progress;
  switch (block.kind) {
    case 'heading': {
      const { number, level } = numberOf(block);
      const { above, below, ...style } = HEADINGS[level];
      const draw = (): void => {
        if (area.pdf.y > area.top) area.pdf.y += above;
        progress.heading(block, number);
        paragraph(area, `H${level + 1}`, [`${number}\u00a0\u00a0${block.text}`], style);
        area.pdf.y += below;
      };
      return { least: above + below + area.lines([block.text], style).length * area.leading(style), draw };
    }
    case 'paragraph': {
      const text = withNumbers(block.text, references, block.cites);
      const lines = area.lines(text, TEXT).length;
      const draw = (): void => {
        paragraph(area, 'P', text, TEXT);
        area.pdf.y += 7;
      };
      return { least: Math.min(lines, 3) * area.leading(TEXT) + 7, draw };
    }
    case 'callout':
      return calloutOf(area, block, references);
    case 'list':
      return { least: area.leading(TEXT) * 2, draw: () => drawList(area, block, references) };
    case 'table': {
      const caption = captionOf(area, 'table', () => ++progress.table, block.caption);
      const table = tableOf(area, block, references, progress.names);
      const draw = (): void => {
        area.within('Table', () => {
          caption.write(0);
          table.draw();
        });
        area.pdf.y += 16;
      };
      return { least: caption.height + table.least, draw };
    }
    case 'chart': {
      return figureOf(
        area,
        block,
        captionOf(area, 'figure', () => ++progress.figure, block.caption),
      );
    }
  }
}

function captionOf(
  area: PageArea,
  kind: 'table' | 'figure',
  count: () => number,
  text: string,
): { height: number; write: (place: number) => void } {
  const { words } = area.document;
  let number = 0;
  const lines = (shown: string) => area.lines([shown], CAPTION);
  const height = lines(`${words[kind]} 000. ${text}`).length * area.leading(CAPTION) + 9;
  const write = (place: number): void => {
    if (place === 0) number = count();
    const more = place > 0 ? ` (${words.continued})` : '';
    const shown = lines(`${words[kind]} ${number}. ${text}${more}`);
    area.pdf.y += 4;
    area.within('Caption', () =>
      drawLines(area, shown, CAPTION, { x: area.left, y: area.pdf.y, width: area.width }),
    );
    area.pdf.y += shown.length * area.leading(CAPTION) + 5;
  };
  return { height, write };
}
