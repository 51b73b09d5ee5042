import PDFDocument from 'pdfkit';
import type { ReportDocument } from '../document/document';
import { FONTS, type Face } from './fonts';

export const MARGIN = { top: 82, bottom: 72, left: 68, right: 68 };
export const INK = '#15191d';
export const SOFT = '#525c65';
export const LINE = '#98a1a9';
export const ACCENT = '#0e6579';

export type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement & { dictionary: { data: Record<string, unknown> } };

/** The text area of a PDF, tagged for readers who do not see it; knows when a page is full. */
export class PageArea {
  readonly pdf: Pdf;
  readonly left = MARGIN.left;
  readonly width: number;

  constructor({ title, subtitle, language, date }: ReportDocument) {
    const created = new Date(date);
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: MARGIN,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as never,
      tagged: true,
      lang: language,
      displayTitle: true,
      info: {
        Title: `${title} – ${subtitle}`,
        Author: 'Tocsin',
        Creator: 'Tocsin',
        Producer: 'Tocsin',
        CreationDate: created,
        ModDate: created,
      },
    });
    for (const [face, path] of Object.entries(FONTS)) this.pdf.registerFont(face, path);
    this.width = 595.28 - MARGIN.left - MARGIN.right;
  }

  get bottom(): number {
    return this.pdf.page.height - MARGIN.bottom;
  }

  /** Pages written so far. */
  get page(): number {
    return this.pdf.bufferedPageRange().count;
  }

  newPage(): void {
    this.pdf.addPage();
    this.pdf.x = this.left;
    this.pdf.y = MARGIN.top;
  }

  /** Begins a new page unless so much room is left on this one. */
  keep(height: number): void {
    if (this.pdf.y + height > this.bottom) this.newPage();
  }

  face(face: Face, size: number, colour: string = INK): this {
    this.pdf.font(face).fontSize(size).fillColor(colour);
    return this;
  }

  heightOf(text: string, width: number = this.width, options: PDFKit.Mixins.TextOptions = {}): number {
    return this.pdf.heightOfString(text || ' ', { width, ...options });
  }

  /** Text at a place, without moving on. */
  put(text: string, x: number, y: number, width: number, options: PDFKit.Mixins.TextOptions = {}): void {
    this.pdf.text(text, x, y, { width, ...options });
  }

  /** Something with a meaning: `H1`, `P`, `Figure` … with what it draws. */
  tag(type: string, draw: () => void, options: { alt?: string; attributes?: object } = {}): Element {
    const { alt, attributes } = options;
    const element = this.pdf.struct(type as never, alt ? { alt } : {}, [draw]) as Element;
    if (attributes) element.dictionary.data['A'] = attributes;
    return element;
  }

  add(element: PDFKit.PDFStructureElement): void {
    this.pdf.addStructure(element);
  }

  /** Something that says nothing: rules, headers, footers. */
  decorate(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' } as never);
    draw();
    this.pdf.endMarkedContent();
  }
}
