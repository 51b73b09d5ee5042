import { AlignmentType, convertInchesToTwip, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';
import { aboutLanguage, type Language } from '@tocsin/words';

export const FONT = 'Calibri';
export const SOFT = '525C65';
/** Style of what stands in a table; small, so that each cell says only what it says. */
export const CELL = 'TableText';
/** A4 and the width of its text, twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, side: 1300, text: 11906 - 2 * 1300 };

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: '15191D' },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Styles that Word itself knows by name, so that its contents, captions and navigation work. */
export const styles = (language: Language): IPropertiesOptions['styles'] => ({
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: aboutLanguage(language).locale } },
      paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 64, bold: true }, paragraph: { spacing: { before: 3200, after: 80 } } },
    heading1: heading(36, 480, 160),
    heading2: heading(27, 280, 100),
    heading3: heading(23, 220, 80),
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, color: SOFT, size: 19 },
      paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
    },
    {
      id: CELL,
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { line: 240 } },
    },
    {
      id: 'ContentsTitle',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: 36 },
      paragraph: { spacing: { after: 160 } },
    },
  ],
});

export const HEADINGS = 'headings';
export const NUMBERS = 'numbers';

/** Numbers of headings and of lists, counted by Word. */
export const numbering: IPropertiesOptions['numbering'] = {
  config: [
    {
      reference: HEADINGS,
      levels: ['%1', '%1.%2', '%1.%2.%3'].map((text, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 620 + level * 120, hanging: 620 + level * 120 } } },
      })),
    },
    {
      reference: NUMBERS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: {
            paragraph: { indent: { left: convertInchesToTwip(0.35), hanging: convertInchesToTwip(0.3) } },
          },
        },
      ],
    },
  ],
};
