import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { streamOf } from './pdf-page-faults';

/** A text as it stands on a page, in points from its lower left corner. */
export interface Shown {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

interface Font {
  signs: string[];
  widths: number[];
}

/** What a page shows, but for texts that are turned. */
export function textsOf(page: PDFPage): Shown[] {
  const fonts = fontsOf(page);
  const turned: boolean[] = [false];
  const shown: Shown[] = [];
  let [x, y, size] = [0, 0, 0];
  let font: Font | undefined;
  for (const line of streamOf(page).split('\n')) {
    const words = line.split(' ');
    if (line === 'q') turned.push(turned.at(-1)!);
    else if (line === 'Q') turned.pop();
    else if (words.at(-1) === 'cm') turned[turned.length - 1] ||= words[1] !== '0';
    else if (words.at(-1) === 'Tm') [x, y] = [Number(words[4]), Number(words[5])];
    else if (words.at(-1) === 'Tf') [font, size] = [fonts.get(words[0]!.slice(1)), Number(words[1])];
    else if (words.at(-1) === 'TJ' && font && !turned.at(-1)) {
      const codes = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      const glyphs = codes.map((code) => parseInt(code, 16));
      const moved = [...line.replace(/<[^>]*>/g, '').matchAll(/-?[\d.]+/g)].reduce(
        (sum, [by]) => sum + Number(by),
        0,
      );
      const wide = glyphs.reduce((sum, glyph) => sum + (font!.widths[glyph] ?? 0), 0) - moved;
      const text = glyphs.map((glyph) => font!.signs[glyph] ?? '?').join('');
      shown.push({ text, x, y, size, width: (wide * size) / 1000 });
    }
  }
  return shown;
}

function fontsOf(page: PDFPage): Map<string, Font> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  return new Map(
    (fonts?.keys() ?? []).map((key) => {
      const font = fonts!.lookup(key, PDFDict);
      const map = decodePDFRawStream(font.lookup(PDFName.of('ToUnicode')) as PDFRawStream).decode();
      const ranges = Buffer.from(map)
        .toString('latin1')
        .matchAll(/> \[([^\]]*)\]/g);
      const signs = [...ranges].flatMap(([, list]) =>
        [...list!.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex]) => signOf(hex!)),
      );
      const inner = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
      const widths = inner.lookup(PDFName.of('W'), PDFArray).lookup(1, PDFArray).asArray();
      return [key.decodeText(), { signs, widths: widths.map((one) => (one as PDFNumber).asNumber()) }];
    }),
  );
}

const signOf = (hex: string): string =>
  (hex.match(/[0-9a-f]{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
