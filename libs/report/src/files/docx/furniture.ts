import { Footer, Header, PageNumber, Paragraph, ShadingType, TabStopType, TextRun } from 'docx';
import type { ReportDocument } from '../../document/document';
import { longDate } from '../../document/locale';
import { printable } from '../printable';
import { TLP_COLOURS } from '../tlp';
import { PAGE, SOFT } from './styles';

/** Above every page: the title, at the right EXERCISE and the TLP label. */
export const header = (document: ReportDocument): Header =>
  new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: PAGE.text }],
        children: [
          new TextRun({ text: short(`${document.title} · ${document.subtitle}`), color: SOFT, size: 17 }),
          ...marks(document),
        ],
      }),
    ],
  });

/** Below every page: the date, the page number, and the same marks. */
export const footer = (document: ReportDocument): Footer => {
  const { words, date, language } = document;
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: PAGE.text / 2 },
          { type: TabStopType.RIGHT, position: PAGE.text },
        ],
        children: [
          new TextRun({ text: longDate(date, language), color: SOFT, size: 17 }),
          new TextRun({
            children: ['\t', `${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
            color: SOFT,
            size: 17,
          }),
          ...marks(document),
        ],
      }),
    ],
  });
};

const marks = ({ words, tlp }: ReportDocument): TextRun[] => [
  new TextRun({ children: ['\t', words.exercise], bold: true, color: '5A2D82', size: 19 }),
  new TextRun({ text: '  ' }),
  new TextRun({
    text: ` TLP:${tlp} `,
    bold: true,
    size: 24,
    color: TLP_COLOURS[tlp],
    shading: { type: ShadingType.CLEAR, fill: '000000' },
  }),
];

/** A head of one line. */
const short = (text: string): string => {
  const signs = [...printable(text)];
  return signs.length > 60 ? `${signs.slice(0, 59).join('').trimEnd()}…` : signs.join('');
};
