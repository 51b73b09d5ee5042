import PDFDocument from 'pdfkit';
import type { ReportDocument } from '../../document/document';
import { FONTS, type Face } from '../fonts';
import { printable } from '../printable';
import { syllables } from './hyphens';
import { breakLines, type Line } from './lines';
import { xmpOf } from './metadata';

export const MARGIN = { top: 86, bottom: 78, left: 68, right: 68 };
export const INK = '#15191d';
export const SOFT = '#525c65';
export const LINE = '#98a1a9';
export const ACCENT = '#0e6579';
/** Height of a line, by the size of its letters. */
const LEADING = 1.36;
/** Small numbers of references: their size and how far they are raised, by the size of the letters. */
export const RAISED = { size: 0.66, by: 0.36 };

export type Pdf = PDFKit.PDFDocument;
export interface Style {
  face: Face;
  size: number;
  colour?: string;
}
type Element = PDFKit.PDFStructureElement & { dictionary: { data: Record<string, unknown> } };
/** What pdfkit keeps to itself. */
type Inside = {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
  _addInfo: () => void;
  appendXML: (xml: string) => void;
};

/**
 * The text area of a PDF, tagged for readers who do not see it. `everyPage` draws what stands on each page; without
 * it nothing is drawn at all: the area is laid out to learn where everything will stand.
 */
export class PageArea {
  readonly pdf: Pdf;
  readonly left = MARGIN.left;
  readonly width = 595.28 - MARGIN.left - MARGIN.right;
  private readonly open: Element[] = [];
  private readonly widths = new Map<string, number>();
  private readonly glyphs = new Map<string, boolean>();

  private pages = 0;

  constructor(
    readonly document: ReportDocument,
    private readonly everyPage?: (area: PageArea) => void,
  ) {
    const { title, subtitle, language, date } = document;
    const created = new Date(date);
    const info = {
      Title: printable(`${title} – ${subtitle}`),
      Author: 'Tocsin',
      Creator: 'Tocsin',
      Producer: 'Tocsin',
      CreationDate: created,
      ModDate: created,
    };
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: MARGIN,
      autoFirstPage: false,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: language,
      displayTitle: true,
      info,
    });
    const inside = this.pdf as unknown as Inside;
    inside._addInfo = () => inside.appendXML(xmpOf({ ...info, language }));
    for (const [face, path] of Object.entries(FONTS)) this.pdf.registerFont(face, path);
    const root = this.pdf.struct('Document') as Element;
    this.pdf.addStructure(root);
    this.open.push(root);
  }

  readonly top = MARGIN.top;

  get bottom(): number {
    return this.pdf.page.height - MARGIN.bottom;
  }

  /** Pages written so far. */
  get page(): number {
    return this.pages;
  }

  newPage(): void {
    this.pdf.addPage();
    this.pages++;
    this.everyPage?.(this);
    this.pdf.y = MARGIN.top;
  }

  /** Begins a new page unless so much room is left on this one, or nothing stands on it. */
  keep(height: number): void {
    if (this.pdf.y + height > this.bottom + 0.01 && this.pdf.y > MARGIN.top) this.newPage();
  }

  /** An element of the structure, with what `body` writes into it. */
  within(
    type: string,
    body: () => void,
    { alt, attributes }: { alt?: string; attributes?: object } = {},
  ): void {
    if (!this.everyPage) return body();
    const element = this.pdf.struct(type as never, alt ? { alt: printable(alt) } : {}) as Element;
    if (attributes) element.dictionary.data['A'] = attributes;
    this.open.at(-1)!.add(element);
    this.open.push(element);
    body();
    this.open.pop();
    element.end();
  }

  /** What the innermost element says or shows. */
  content(draw: () => void): void {
    if (this.everyPage) this.open.at(-1)!.add(draw as never);
  }

  /** Something that says nothing by itself: rules, repeated heads; `Pagination`: what stands on every page. */
  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    if (!this.everyPage) return;
    this.pdf.markContent('Artifact', { type } as never);
    draw();
    this.pdf.endMarkedContent();
  }

  /** A link from a part of the page; only inside of a `Link`. */
  link(place: { x: number; y: number; width: number; height: number }, to: string, says: string): void {
    if (!this.everyPage) return;
    const options = { structParent: this.open.at(-1), Contents: new String(printable(says)) };
    this.pdf.goTo(place.x, place.y, place.width, place.height, to, options as never);
  }

  /** Text at a place, without moving on; `y` is its base line. */
  put(text: string, x: number, y: number, { face, size, colour = INK }: Style): void {
    const settable = this.settable(text);
    this.pdf.font(face).fontSize(size).fillColor(colour);
    const before = this.pdf.y;
    this.pdf.text(settable, x, y, { lineBreak: false, baseline: 'alphabetic' });
    this.pdf.y = before;
  }

  widthOf(text: string, { face, size }: Style): number {
    const key = `${face} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      const settable = this.settable(text);
      width = this.pdf.font(face).fontSize(1000).widthOfString(settable);
      this.widths.set(key, width);
    }
    return (width * size) / 1000;
  }

  lines(text: readonly (string | { reference: number })[], style: Style, width: number = this.width): Line[] {
    return breakLines(
      text.map((piece) => (typeof piece === 'string' ? printable(piece).replace(/\u00ad/g, '') : piece)),
      {
        width,
        // A space joins two words whose widths are known.
        widthOf: (word) =>
          word.startsWith(' ') && word.length > 1
            ? this.widthOf(' ', style) + this.widthOf(word.slice(1), style)
            : this.widthOf(word, style),
        widthOfReference: (number) =>
          this.widthOf(number, { ...style, size: style.size * RAISED.size }) + 0.6,
        syllables: (word) => syllables(word, this.document.language),
      },
    );
  }

  /** A line alone, cut with an ellipsis where it would be too long. */
  short(text: string, style: Style, width: number): string {
    let shown = printable(text);
    if (this.widthOf(shown, style) <= width) return shown;
    while (shown.length > 1 && this.widthOf(`${shown}…`, style) > width) shown = shown.slice(0, -1);
    return `${shown.trimEnd()}…`;
  }

  leading({ size }: Style): number {
    return size * LEADING;
  }

  /** Signs that the face does not have stand as a box, which it has; other spaces as a space. */
  private settable(text: string): string {
    let settable = '';
    for (const sign of text.normalize('NFC')) {
      let known = this.glyphs.get(sign);
      if (known === undefined) {
        this.pdf.font('text');
        const { font } = (this.pdf as unknown as Inside)._font;
        this.glyphs.set(sign, (known = font.hasGlyphForCodePoint(sign.codePointAt(0)!)));
      }
      settable += known ? sign : /\p{Zs}/u.test(sign) ? ' ' : '□';
    }
    return settable;
  }
}
