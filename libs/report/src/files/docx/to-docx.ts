import { Document, HeadingLevel, Packer, PageBreak, Paragraph, TableOfContents, TextRun } from 'docx';
import type { Chapter, ReportDocument } from '../../document/document';
import { REFERENCES, referencesChapter, referencesOf } from '../../document/references';
import { dated, fixedZip } from '../fixed-zip';
import { longDate } from '../../document/locale';
import { printable } from '../printable';
import { blockOf, type Progress } from './blocks';
import { footer, header } from './furniture';
import { HEADINGS, numbering, PAGE, SOFT, styles } from './styles';
import { inPlace } from './written';

/** The report as a Word document that people can go on editing: real headings, lists, tables, contents, page numbers. */
export async function toDocx(document: ReportDocument): Promise<Uint8Array> {
  const { title, subtitle, language, date, words } = document;
  const references = referencesOf(document);
  const progress: Progress = { document, references, table: 0, figure: 0, list: 0, tables: [] };
  const chapters = [...document.chapters, ...referencesChapter(document, references)];
  const file = new Document({
    title: printable(`${title} – ${subtitle}`),
    creator: 'Tocsin',
    features: { updateFields: true },
    hyphenation: { autoHyphenation: true, hyphenationZone: 360 },
    styles: styles(language),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: 1500, bottom: 1400, left: PAGE.side, right: PAGE.side, header: 640, footer: 560 },
          },
        },
        headers: { default: header(document) },
        footers: { default: footer(document) },
        children: [
          ...titlePage(document),
          new Paragraph({ text: words.contents, style: 'ContentsTitle' }),
          new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
          ...chapters.flatMap((chapter, index) => chapterOf(chapter, index, progress)),
        ],
      },
    ],
  });
  const times = dated(date);
  return fixedZip(new Uint8Array(await Packer.toBuffer(file)), (name, text) =>
    name === 'word/document.xml' ? renumbered(inPlace(text(), progress.tables)) : times(name, text),
  );
}

const titlePage = ({ title, subtitle, facts, date, language }: ReportDocument): Paragraph[] => [
  new Paragraph({ text: printable(title), heading: HeadingLevel.TITLE }),
  new Paragraph({
    children: [new TextRun({ text: printable(subtitle), size: 40, color: '0E6579' })],
    spacing: { after: 160 },
  }),
  new Paragraph({ children: [new TextRun(longDate(date, language))], spacing: { after: 700 } }),
  ...facts.map(
    ({ label, value }) =>
      new Paragraph({
        tabStops: [{ type: 'left', position: 3000 }],
        indent: { left: 3000, hanging: 3000 },
        spacing: { after: 100 },
        children: [
          ...(label
            ? [new TextRun({ text: printable(label), color: SOFT }), new TextRun({ children: ['\t'] })]
            : []),
          new TextRun({ text: printable(value), bold: true }),
        ],
      }),
  ),
  new Paragraph({ children: [new PageBreak()] }),
];

function chapterOf({ id, title, blocks }: Chapter, place: number, progress: Progress) {
  const names =
    id === REFERENCES ? [...progress.references.values()].map(({ number }) => `event_${number}`) : [];
  const writing = { ...progress, names };
  const written = [
    new Paragraph({
      text: printable(title),
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: HEADINGS, level: 0 },
      pageBreakBefore: place === 0 || id === REFERENCES,
    }),
    ...blocks.flatMap((block) => blockOf(block, writing)),
  ];
  Object.assign(progress, { table: writing.table, figure: writing.figure, list: writing.list });
  return written;
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
      /(<w:bookmark(?:Start|End) [^>]*w:id=")(\w+)/g,
      (_, before: string, number: string) => `${before}${numberOf(`id ${number}`)}`,
    );
}
