import type { Tone } from '../../document/document';
import type { PageArea } from './page-area';

/** Room that a mark takes before a text. */
export const MARK = 12;

/** Colours of tones; the shape of their marks tells them in grey. */
export const TONES: Record<Tone, { line: string; ground: string }> = {
  note: { line: '#0e6579', ground: '#eef4f6' },
  good: { line: '#1f7a3d', ground: '#eef6f0' },
  caution: { line: '#9a6700', ground: '#faf4e6' },
  alarm: { line: '#b3261e', ground: '#fbeeed' },
};

/** A round, a tick, a triangle or a square. What it means stands in words beside it, so it is not read aloud. */
export function mark(area: PageArea, tone: Tone, x: number, y: number): void {
  const { pdf } = area;
  const colour = TONES[tone].line;
  area.decorate(() => {
    switch (tone) {
      case 'note':
        return pdf.circle(x + 3.5, y + 4, 3.2).fill(colour);
      case 'good':
        return pdf
          .lineWidth(1.6)
          .strokeColor(colour)
          .moveTo(x + 0.5, y + 4)
          .lineTo(x + 3, y + 7)
          .lineTo(x + 7.5, y + 1)
          .stroke();
      case 'caution':
        return pdf.polygon([x, y + 7.5], [x + 7.6, y + 7.5], [x + 3.8, y + 0.6]).fill(colour);
      case 'alarm':
        return pdf.rect(x + 0.5, y + 0.8, 6.4, 6.4).fill(colour);
    }
  });
}
