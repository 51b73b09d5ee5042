import type { ReportDocument } from '../../document/document';
import { printable } from '../printable';

export interface Size {
  columns: number;
  rows: number;
}
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => printable(text).replace(/[&<>"]/g, (sign) => NAMED[sign]!);
/** In a head or foot an ampersand begins a code. */
const plain = (text: string): string => xml(text.replace(/&/g, '&&'));

/** A sheet's filter, and how it is printed: lying A4, as wide as a page, marked above and below. */
export function sheetXml(
  given: string,
  place: number,
  sizes: readonly Size[],
  { title, subtitle, tlp, words }: ReportDocument,
): string {
  const filter = place === 0 ? '' : `<autoFilter ref="${rangeOf(sizes[place]!)}"/>`;
  const marks = `&amp;R&amp;&quot;-,Bold&quot;&amp;12${plain(`${words.exercise}  TLP:${tlp}`)}`;
  const above = `&amp;L${plain(`${title} · ${subtitle}`).slice(0, 120)}${marks}`;
  const below = `&amp;L&amp;A&amp;C${plain(words.page)} &amp;P ${plain(words.of)} &amp;N${marks}`;
  return given
    .replace(/<worksheet\b[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
    .replace(
      '</sheetData>',
      `</sheetData>${filter}` +
        '<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.8" header="0.35" footer="0.35"/>' +
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
        `<headerFooter><oddHeader>${above}</oddHeader><oddFooter>${below}</oddFooter></headerFooter>`,
    );
}

/** Names that Excel keeps for filters and for the head that is printed on every page. */
export function workbookXml(given: string, names: readonly string[], sizes: readonly Size[]): string {
  const defined = names.flatMap((name, index) => {
    if (index === 0) return [];
    const sheet = `'${xml(name).replace(/'/g, "''")}'`;
    const [from, to] = rangeOf(sizes[index]!).split(':') as [string, string];
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${fixed(from)}:${fixed(to)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`,
    ];
  });
  const list = defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '';
  return given.replace('<definedNames/>', list);
}

const rangeOf = ({ columns, rows }: Size): string => `A1:${letters(columns)}${Math.max(1, rows)}`;
const fixed = (cell: string): string => cell.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');

/** A column's letters, from 1: A, B … Z, AA. */
function letters(column: number): string {
  let [left, name] = [column, ''];
  while (left > 0) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
    left = Math.floor((left - 1) / 26);
  }
  return name || 'A';
}
