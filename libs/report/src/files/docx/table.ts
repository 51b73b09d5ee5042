import { alignOf, printedRow, type PrintedCell } from '../../document/cell';
import { plainOf, type BlockOf, type Column, type ReportDocument, type Tone } from '../../document/document';
import type { Reference } from '../../document/references';
import { columnWidths, usualMost } from '../../document/widths';
import { CELL, PAGE } from './styles';
import { runsXml } from './text';

/** Some width of a sign, and what a cell's sides take. */
const SIGN = 86;
const SIDES = 200;
/** Word parts longer words. */
const PARTED = 18;
/** Cells of no more signs than these are not broken. */
const SHORT = 17;
/** Marks that tell a tone without its colour. */
export const MARKS: Record<Tone, { sign: string; colour: string; ground: string }> = {
  note: { sign: '●', colour: '0E6579', ground: 'EEF4F6' },
  good: { sign: '✓', colour: '1F7A3D', ground: 'EEF6F0' },
  caution: { sign: '▲', colour: '9A6700', ground: 'FAF4E6' },
  alarm: { sign: '■', colour: 'B3261E', ground: 'FBEEED' },
};

const rule = (side: string) => `<w:${side} w:val="single" w:sz="4" w:color="98A1A9"/>`;
const none = (side: string) => `<w:${side} w:val="none" w:sz="0" w:color="auto"/>`;
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
const FORM = [
  `<w:tblW w:w="${PAGE.text}" w:type="dxa"/>`,
  `<w:tblBorders>${rule('top')}${none('left')}${rule('bottom')}${none('right')}${rule('insideH')}${none('insideV')}</w:tblBorders>`,
  '<w:tblLayout w:type="fixed"/>',
  `<w:tblCellMar>${margin('top', 45)}${margin('left', 80)}${margin('bottom', 45)}${margin('right', 80)}</w:tblCellMar>`,
].join('');

/** A table whose head stands again on every page and whose rows are not cut, as WordprocessingML. */
export function tableXml(
  { columns, rows }: Pick<BlockOf<'table'>, 'columns' | 'rows'>,
  document: ReportDocument,
  references: ReadonlyMap<number, Reference>,
  names: readonly string[] = [],
): string {
  const head = columns.map(({ title }): PrintedCell => ({ text: title, strong: true }));
  const printed = rows.map((cells) => printedRow(cells, columns, document));
  const full = printed.filter((cells) => cells.length === columns.length);
  const widths = columnWidths(
    PAGE.text,
    columns.map((_, index) => wishOf([head[index]!, ...full.map((cells) => cells[index]!)])),
  ).map(Math.floor);
  const rowOf = (cells: readonly PrintedCell[], kind: Kind, name?: string): string =>
    `<w:tr><w:trPr><w:cantSplit/>${kind === 'head' ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((cell, index) => {
        const over = cells.length < columns.length;
        const spread = over
          ? { width: sum(widths), columns: columns.length }
          : { width: widths[index]!, columns: 1 };
        const column = over ? WHOLE : columns[index]!;
        return cellXml(
          cell,
          column,
          spread,
          over ? 'group' : kind,
          references,
          index === 0 ? name : undefined,
        );
      })
      .join('')}</w:tr>`;
  return [
    `<w:tbl><w:tblPr>${FORM}</w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    rowOf(head, 'head'),
    ...printed.map((cells, index) => rowOf(cells, index === 0 ? 'first' : 'other', names[index])),
    '</w:tbl>',
  ].join('');
}

/** The head, a row that heads those after it, the first of the others (it stays with the head), the others. */
type Kind = 'head' | 'group' | 'first' | 'other';
const WHOLE: Column = { title: '' };
const GROUNDS: Partial<Record<Kind, string>> = { head: 'EEF2F4', group: 'F6F8F9' };
const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);

function cellXml(
  { text, strong, tone }: PrintedCell,
  column: Column,
  { width, columns }: { width: number; columns: number },
  kind: Kind,
  references: ReadonlyMap<number, Reference>,
  name?: string,
): string {
  const marked = tone ? runsXml(`${MARKS[tone].sign} `, references, { colour: MARKS[tone].colour }) : '';
  const runs = marked + runsXml(text, references, { bold: strong });
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const fill = GROUNDS[kind];
  const ground = fill ? `<w:shd w:val="clear" w:fill="${fill}"/>` : '';
  const right = alignOf(column) === 'right' ? '<w:jc w:val="right"/>' : '';
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${ground}</w:tcPr>`,
    `<w:p><w:pPr><w:pStyle w:val="${CELL}"/>${kind === 'other' ? '' : '<w:keepNext/>'}${right}</w:pPr>`,
    name ? `<w:bookmarkStart w:name="${name}" w:id="${name}"/>${runs}<w:bookmarkEnd w:id="${name}"/>` : runs,
    '</w:p></w:tc>',
  ].join('');
}

function wishOf(cells: readonly PrintedCell[]): { word: number; whole: number } {
  let word = 0;
  const wholes: number[] = [];
  for (const { text, tone } of cells) {
    const plain = plainOf(text);
    const more = SIDES + (tone ? 3 * SIGN : 0);
    wholes.push(plain.length * SIGN + more);
    if (plain.length <= SHORT) word = Math.max(word, plain.length * SIGN + more);
    for (const one of plain.split(/\s+/))
      word = Math.max(word, Math.min(one.length, PARTED) * SIGN * 1.15 + more);
  }
  return { word, whole: usualMost(wholes) };
}
