import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, BlockOf, Chart, ReportDocument } from '../document/document';
import { dated, fixedZip } from './fixed-zip';
import { printable } from './printable';

const FONT = 'Calibri';

/** The report as a Word document that people can go on editing: real headings, tables, contents, page numbers. */
export async function toDocx(document: ReportDocument): Promise<Uint8Array> {
  const { title, subtitle, language, date, words, facts } = document;
  const numbers = { table: 0, figure: 0 };
  const file = new Document({
    title: `${title} – ${subtitle}`,
    creator: 'Tocsin',
    features: { updateFields: true },
    styles: {
      default: {
        document: { run: { font: FONT, size: 21, language: { value: language } } },
        heading1: { run: { font: FONT, size: 34, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { font: FONT, size: 26, bold: true },
          paragraph: { spacing: { before: 200, after: 100 } },
        },
      },
    },
    sections: [
      {
        headers: { default: new Header({ children: [head(document)] }) },
        footers: { default: new Footer({ children: [foot(document)] }) },
        children: [
          new Paragraph({ text: printable(title), heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: printable(subtitle), size: 36 })] }),
          ...facts.map(
            ({ label, value }) =>
              new Paragraph({
                children: [
                  new TextRun({ text: label ? `${printable(label)}: ` : '', color: '525C65' }),
                  new TextRun({ text: printable(value), bold: true }),
                ],
              }),
          ),
          new Paragraph({ children: [new TextRun(date.slice(0, 10)), new PageBreak()] }),
          new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
          ...document.chapters.flatMap((chapter, place) => [
            new Paragraph({
              text: `${place + 1}  ${printable(chapter.title)}`,
              heading: HeadingLevel.HEADING_1,
              pageBreakBefore: true,
            }),
            ...chapter.blocks.flatMap((block) => blockOf(block, document, numbers)),
          ]),
        ],
      },
    ],
  });
  const times = dated(date);
  return fixedZip(new Uint8Array(await Packer.toBuffer(file)), (name, text) =>
    name === 'word/document.xml' ? renumbered(text()) : times(name, text),
  );
}

/** Bookmarks are counted through a whole process; in a document they count from 1. */
function renumbered(xml: string): string {
  const seen = new Map<string, number>();
  const numberOf = (key: string): number => {
    if (!seen.has(key)) seen.set(key, seen.size + 1);
    return seen.get(key)!;
  };
  return xml
    .replace(/_Toc(\d+)/g, (_, number: string) => `_Toc${numberOf(`name ${number}`)}`)
    .replace(
      /(<w:bookmark(?:Start|End) [^>]*w:id=")(\d+)/g,
      (_, before: string, number: string) => `${before}${numberOf(`id ${number}`)}`,
    );
}

const head = ({ words, title, subtitle }: ReportDocument): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: words.exercise, bold: true, color: '5A2D82' }),
      new TextRun({ text: `   ${printable(title)} · ${printable(subtitle)}`, color: '525C65' }),
    ],
  });

const foot = ({ words, tlp }: ReportDocument): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({
        text: ` TLP:${tlp} `,
        bold: true,
        color: 'FFFFFF',
        shading: { type: ShadingType.CLEAR, fill: '000000' },
      }),
      new TextRun({
        children: [`   ${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
      }),
    ],
  });

const caption = (text: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: printable(text), bold: true, color: '525C65', size: 19 })],
    keepNext: true,
    spacing: { before: 160, after: 60 },
  });

function blockOf(
  block: Block,
  { words }: ReportDocument,
  numbers: { table: number; figure: number },
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: printable(block.text), heading: HeadingLevel.HEADING_2 })];
    case 'paragraph': {
      const cites = (block.cites ?? []).map((seq) => ` [#${seq}]`).join('');
      return [new Paragraph({ text: printable(block.text) + cites, spacing: { after: 120 } })];
    }
    case 'list':
      return block.items.map((item) => new Paragraph({ text: printable(item), bullet: { level: 0 } }));
    case 'table':
      return [caption(`${words.table} ${++numbers.table}. ${block.caption}`), tableOf(block)];
    case 'chart':
      return [
        caption(`${words.figure} ${++numbers.figure}. ${block.caption}`),
        // The parts of a stack stand in its table; other charts are told in words first.
        ...(block.chart.type === 'stacks' ? [] : [new Paragraph({ text: printable(block.description) })]),
        tableOf(dataOf(block.chart, block.caption)),
      ];
  }
}

function tableOf({ columns, rows }: Pick<BlockOf<'table'>, 'columns' | 'rows'>): Table {
  const sum = columns.reduce((all, { share = 1 }) => all + share, 0);
  const cell = (text: string, place: number, isHead: boolean) =>
    new TableCell({
      width: { size: Math.round(((columns[place]?.share ?? 1) / sum) * 100), type: WidthType.PERCENTAGE },
      shading: isHead ? { type: ShadingType.CLEAR, fill: 'EEF2F4' } : undefined,
      children: [
        new Paragraph({
          alignment: columns[place]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: printable(text), bold: isHead, size: 18 })],
        }),
      ],
    });
  const line = { style: BorderStyle.SINGLE, size: 4, color: '98A1A9' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, place) => cell(title, place, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, place) => cell(cells[place] ?? '', place, false)),
          }),
      ),
    ],
  });
}

/** What a chart shows, in numbers: a table that can be edited and charted again. */
function dataOf(chart: Chart, title: string): Pick<BlockOf<'table'>, 'columns' | 'rows'> {
  const head = (...titles: string[]) =>
    titles.map((one, place) => ({ title: one, share: place === 0 ? 3 : 1 }));
  switch (chart.type) {
    case 'bars':
      return { columns: head(title, ''), rows: chart.bars.map(({ label, shown }) => [label, shown]) };
    case 'stacks':
      return {
        columns: head(title, ...chart.parts),
        rows: chart.rows.map(({ label, values }) => [label, ...values.map(String)]),
      };
    case 'steps':
      return {
        columns: head(title, ''),
        rows: chart.steps.map(({ level, shown }) => [chart.levels[level] ?? '', shown]),
      };
    case 'columns':
      return {
        columns: head('', ...chart.series.map(({ label }) => label)),
        rows: chart.ticks.map(({ place, label }, index) => {
          const end = chart.ticks[index + 1]?.place ?? Infinity;
          const sum = (values: number[]) => values.slice(place, end).reduce((all, value) => all + value, 0);
          return [label, ...chart.series.map(({ values }) => String(sum(values)))];
        }),
      };
    case 'matrix':
      return {
        columns: head('', ...chart.columns),
        rows: chart.rows.map((label, row) => [
          label,
          ...(chart.cells[row] ?? []).map((value) => (value === 0 ? '' : String(value))),
        ]),
      };
  }
}
