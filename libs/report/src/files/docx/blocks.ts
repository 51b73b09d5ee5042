import { BorderStyle, HeadingLevel, Paragraph, ShadingType, TextRun } from 'docx';
import type { Block, BlockOf, ReportDocument } from '../../document/document';
import type { Reference } from '../../document/references';
import { printable } from '../printable';
import { dataOf } from './chart-data';
import { HEADINGS, NUMBERS } from './styles';
import { MARKS, tableXml } from './table';
import { runsOf } from './text';
import { Written } from './written';

/** What is written so far: numbers of tables, figures and ordered lists. */
export interface Progress {
  document: ReportDocument;
  references: ReadonlyMap<number, Reference>;
  table: number;
  figure: number;
  list: number;
  /** Tables, as they will stand in the file. */
  tables: string[];
  /** Names by which the rows of the annex are linked to. */
  names?: readonly string[];
}

/** A block as paragraphs and tables that Word goes on editing. */
export function blockOf(block: Block, progress: Progress): (Paragraph | Written)[] {
  const { document, references } = progress;
  const { words } = document;
  switch (block.kind) {
    case 'heading': {
      const level = block.level === 3 ? 2 : 1;
      return [
        new Paragraph({
          children: runsOf(block.text, references),
          heading: level === 2 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          numbering: { reference: HEADINGS, level },
        }),
      ];
    }
    case 'paragraph':
      return [
        new Paragraph({
          children: runsOf(block.text, references, {}, block.cites),
          spacing: { after: 140 },
        }),
      ];
    case 'callout':
      return calloutOf(block, progress);
    case 'list': {
      const instance = ++progress.list;
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runsOf(item, references),
            spacing: { after: 60 },
            ...(block.ordered
              ? { numbering: { reference: NUMBERS, level: 0, instance } }
              : { bullet: { level: 0 } }),
          }),
      );
    }
    case 'table':
      return [
        caption(`${words.table} ${++progress.table}. ${block.caption}`),
        placed(tableXml(block, document, references, progress.names), progress),
        gap(),
      ];
    case 'chart':
      return [
        caption(`${words.figure} ${++progress.figure}. ${block.caption}`),
        // The parts of a stack or band stand in its table; other charts are told in words first.
        ...(block.chart.type === 'stacks' || block.chart.type === 'bands'
          ? []
          : [new Paragraph({ text: printable(block.description), keepNext: true, spacing: { after: 100 } })]),
        placed(tableXml(dataOf(block.chart, block.caption), document, references), progress),
        gap(),
      ];
  }
}

const placed = (xml: string, { tables }: Progress): Written => new Written(tables.push(xml) - 1);

const caption = (text: string): Paragraph => new Paragraph({ text: printable(text), style: 'Caption' });

/** Two tables that touch would become one. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 120 } });

function calloutOf({ tone, title, text }: BlockOf<'callout'>, { references }: Progress): Paragraph[] {
  const { sign, colour, ground } = MARKS[tone];
  const set = {
    border: { left: { style: BorderStyle.SINGLE, size: 24, color: colour, space: 8 } },
    shading: { type: ShadingType.CLEAR, fill: ground },
    indent: { left: 200 },
  };
  return [
    new Paragraph({
      ...set,
      keepNext: true,
      spacing: { before: 160 },
      children: [
        new TextRun({ text: `${sign} `, color: colour }),
        new TextRun({ text: printable(title), bold: true }),
      ],
    }),
    new Paragraph({ ...set, spacing: { after: 200 }, children: runsOf(text, references) }),
  ];
}
