import type { Block, Cell, Chapter, ReportDocument } from './document';
import { piecesOf, type Citation, type Rich } from './inline';

/** An event that a report cites, under the number that stands for it in the text. */
export interface Reference {
  number: number;
  seq: number;
  /** Exercise time, milliseconds; absent where the report knows the sequence alone. */
  at?: number;
  shown?: string;
  says?: string;
}

/** The events that a report cites, numbered as they come; one event has one number. */
export function referencesOf({ chapters }: Pick<ReportDocument, 'chapters'>): Map<number, Reference> {
  const found = new Map<number, Reference>();
  const add = ({ cite: seq, ...known }: Pick<Citation, 'cite'> & Partial<Citation>): void => {
    const before = found.get(seq);
    found.set(seq, { number: before?.number ?? found.size + 1, seq, ...before, ...known });
  };
  for (const { blocks } of chapters)
    for (const block of blocks) {
      for (const text of textsOf(block))
        for (const piece of piecesOf(text)) if (typeof piece !== 'string') add(piece);
      if (block.kind === 'paragraph') for (const cite of block.cites ?? []) add({ cite });
    }
  return found;
}

/** The annex that lists them; nothing where nothing is cited. */
export function referencesChapter(
  { words }: Pick<ReportDocument, 'words'>,
  references: ReadonlyMap<number, Reference>,
): Chapter[] {
  if (references.size === 0) return [];
  return [
    {
      id: REFERENCES,
      title: words.references,
      blocks: [
        { kind: 'paragraph', text: words.referencesNote },
        {
          kind: 'table',
          caption: words.references,
          columns: [
            { title: words.number, align: 'right', head: true },
            { title: words.moment },
            { title: words.event },
            { title: words.evidence, align: 'right' },
          ],
          rows: [...references.values()].map(({ number, shown = '–', says = '–', seq }) => [
            String(number),
            shown,
            says,
            `#${seq}`,
          ]),
        },
      ],
    },
  ];
}

/** Id of the chapter that lists the events. */
export const REFERENCES = 'references';

function textsOf(block: Block): Rich[] {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flatMap((cells) => cells.map(richOf));
    default:
      return [];
  }
}

function richOf(cell: Cell): Rich {
  if (cell === null || typeof cell === 'number') return '';
  return typeof cell === 'string' || Array.isArray(cell) ? cell : cell.text;
}
