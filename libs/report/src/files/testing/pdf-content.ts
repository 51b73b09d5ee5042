/** What a page draws, and what it marks it as. */
export interface PageContent {
  /** Numbers of marked content, as they come. */
  marked: number[];
  /** What is drawn neither as an artifact nor as marked content, or as both. */
  faults: string[];
  /** Texts shown, as the hexadecimal codes of their glyphs. */
  shown: string[];
}

const DRAWS = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);
/** A string, a hexadecimal string, an end of a dictionary or an array, a name, or a word. */
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9a-fA-F\s]*>|[[\]]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

type Mark = 'artifact' | 'content' | 'span';

/** Reads a content stream. */
export function readContent(stream: string): PageContent {
  const page: PageContent = { marked: [], faults: [], shown: [] };
  const open: Mark[] = [];
  let operands: string[] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (/^(?:[(</[\]>]|[-+.\d])/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BDC' || token === 'BMC') {
      const mark = markOf(operands, page);
      if (mark !== 'span' && open.some((one) => one !== 'span'))
        page.faults.push(`${mark} within ${open.join(' within ')}`);
      open.push(mark);
    } else if (token === 'EMC') {
      if (open.pop() === undefined) page.faults.push('an end without a beginning');
    } else if (DRAWS.has(token)) {
      if (!open.some((one) => one !== 'span')) page.faults.push(`${token} is not marked`);
      if (token === 'TJ' || token === 'Tj')
        page.shown.push(
          operands
            .filter((one) => /^<[^<]/.test(one))
            .map((one) => one.slice(1, -1))
            .join(''),
        );
    }
    operands = [];
  }
  if (open.length > 0) page.faults.push(`${open.join(', ')} is not ended`);
  return page;
}

function markOf(operands: readonly string[], page: PageContent): Mark {
  if (operands[0] === '/Artifact') return 'artifact';
  const place = operands.indexOf('/MCID');
  if (place < 0) return 'span';
  page.marked.push(Number(operands[place + 1]));
  return 'content';
}
