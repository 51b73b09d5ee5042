import type { BlockOf, Chart } from '../document/document';
import { printable } from './printable';
import { ACCENT, INK, LINE, SOFT, type PageArea } from './sheet';

const SIZE = 8.5;
const ROW = 17;
/** Fills that differ in grey, too. */
const SHADES = ['#23414b', '#7fa3ac', '#ffffff', '#d9dee2'];
const LABELS = 150;

/** A chart as a figure with its description; in print and in grey it reads by shade, mark and word. */
export function drawChart(area: PageArea, { chart, description }: BlockOf<'chart'>): void {
  const height = heightOf(chart, area);
  area.keep(height);
  const { pdf } = area;
  const top = pdf.y;
  area.add(
    area.tag('Figure', () => draw(area, chart, top), {
      alt: printable(description),
      attributes: {
        O: 'Layout',
        Placement: 'Block',
        BBox: [area.left, pdf.page.height - top - height, area.left + area.width, pdf.page.height - top],
      },
    }),
  );
  pdf.x = area.left;
  pdf.y = top + height + 4;
}

/** How high a chart is drawn, points. */
export function heightOf(chart: Chart, area: PageArea): number {
  switch (chart.type) {
    case 'bars':
      return chart.bars.length * ROW + 6;
    case 'stacks':
      return chart.rows.length * ROW + 26;
    case 'steps':
      return chart.levels.length * 26 + 30;
    case 'columns':
      return 130;
    case 'matrix':
      return chart.rows.length * ROW + matrixHead(chart, area) + 6;
  }
}

function draw(area: PageArea, chart: Chart, top: number): void {
  switch (chart.type) {
    case 'bars':
      return drawStacks(
        area,
        [''],
        chart.bars.map(({ label, value }) => ({ label, values: [value] })),
        top,
      );
    case 'stacks':
      return drawStacks(area, chart.parts, chart.rows, top, chart.rising);
    case 'steps':
      return drawSteps(area, chart, top);
    case 'columns':
      return drawColumns(area, chart, top);
    case 'matrix':
      return drawMatrix(area, chart, top);
  }
}

function box(area: PageArea, x: number, y: number, width: number, height: number, shade: number): void {
  area.pdf
    .lineWidth(0.6)
    .rect(x, y, width, height)
    .fillAndStroke(SHADES[shade % SHADES.length]!, INK);
}

/** The words of the shades, side by side. */
function legend(
  area: PageArea,
  parts: readonly string[],
  shadeOf: (place: number) => number,
  y: number,
): void {
  let x = area.left;
  parts.forEach((part, place) => {
    box(area, x, y + 1.5, 9, 7, shadeOf(place));
    area.face('text', SIZE, SOFT);
    area.put(part, x + 13, y, 200, { lineBreak: false });
    x += 13 + area.pdf.widthOfString(part) + 16;
  });
}

function drawStacks(
  area: PageArea,
  parts: readonly string[],
  rows: readonly { label: string; values: number[] }[],
  top: number,
  rising = false,
): void {
  // What grows worse from part to part grows darker.
  const shadeOf = (place: number) => (rising ? ([2, 1, 0][place] ?? 0) : place);
  const most = Math.max(1, ...rows.map(({ values }) => values.reduce((all, one) => all + one, 0)));
  const scale = (area.width - LABELS - 34) / most;
  rows.forEach(({ label, values }, place) => {
    const y = top + place * ROW;
    area.face('text', SIZE, INK);
    area.put(short(area, label, LABELS - 8), area.left, y + 1, LABELS - 8, { lineBreak: false });
    let x = area.left + LABELS;
    values.forEach((value, part) => {
      if (value === 0) return;
      const shade = shadeOf(part);
      box(area, x, y, value * scale, ROW - 6, shade);
      const shown = String(value);
      area.face('strong', 7.5, shade === 0 ? '#ffffff' : INK);
      if (area.pdf.widthOfString(shown) + 4 < value * scale)
        area.put(shown, x, y + 1.4, value * scale, { align: 'center', lineBreak: false });
      x += value * scale;
    });
    area.face('text', SIZE, SOFT);
    const sum = values.reduce((all, one) => all + one, 0);
    area.put(String(sum), x + 5, y + 0.5, 30, { lineBreak: false });
  });
  if (parts.length > 1) legend(area, parts, shadeOf, top + rows.length * ROW + 8);
}

function drawSteps(area: PageArea, chart: Extract<Chart, { type: 'steps' }>, top: number): void {
  const { pdf } = area;
  const { levels, steps, from, to, ticks } = chart;
  const left = area.left + LABELS;
  const width = area.width - LABELS;
  const x = (at: number) => left + ((at - from) / Math.max(1, to - from)) * width;
  const y = (level: number) => top + (levels.length - 1 - level) * 26 + 12;
  levels.forEach((label, level) => {
    pdf
      .lineWidth(0.4)
      .strokeColor(LINE)
      .moveTo(left, y(level))
      .lineTo(left + width, y(level))
      .stroke();
    area.face('text', SIZE, INK);
    area.put(label, area.left, y(level) - 5.5, LABELS - 8, { height: 22, ellipsis: true });
  });
  pdf.lineWidth(2).strokeColor(ACCENT);
  steps.forEach(({ at, level }, place) => {
    const next = steps[place + 1];
    if (place === 0) pdf.moveTo(x(at), y(level));
    pdf.lineTo(x(next?.at ?? to), y(level));
    if (next) pdf.lineTo(x(next.at), y(next.level));
  });
  pdf.stroke();
  for (const { at, level } of steps.slice(1)) pdf.circle(x(at), y(level), 3).fill(ACCENT);
  const base = top + levels.length * 26;
  for (const { at, label } of ticks) {
    pdf
      .lineWidth(0.6)
      .strokeColor(LINE)
      .moveTo(x(at), base)
      .lineTo(x(at), base + 4)
      .stroke();
    area.face('text', 7.5, SOFT);
    area.put(label, x(at) - 20, base + 6, 40, { align: 'center', lineBreak: false });
  }
}

function drawColumns(area: PageArea, chart: Extract<Chart, { type: 'columns' }>, top: number): void {
  const { pdf } = area;
  const { series, ticks } = chart;
  const length = Math.max(1, ...series.map(({ values }) => values.length));
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const height = 84;
  const slot = area.width / length;
  const base = top + height;
  series.forEach(({ values }, shade) => {
    values.forEach((value, place) => {
      if (value === 0) return;
      const width = Math.max(1.2, (slot * 0.8) / series.length);
      const tall = (value / most) * (height - 10);
      box(area, area.left + place * slot + shade * width, base - tall, width, tall, shade === 0 ? 0 : 2);
    });
  });
  pdf
    .lineWidth(0.6)
    .strokeColor(LINE)
    .moveTo(area.left, base)
    .lineTo(area.left + area.width, base)
    .stroke();
  area.face('text', 7.5, SOFT);
  area.put(String(most), area.left, top - 2, 30, { lineBreak: false });
  for (const { place, label } of ticks) {
    if (place >= length) continue;
    area.put(label, area.left + place * slot, base + 4, 44, { lineBreak: false });
  }
  let x = area.left;
  series.forEach(({ label }, shade) => {
    box(area, x, base + 24, 9, 7, shade === 0 ? 0 : 2);
    area.face('text', SIZE, SOFT);
    area.put(label, x + 13, base + 22.5, 220, { lineBreak: false });
    x += 13 + pdf.widthOfString(label) + 16;
  });
}

const matrixHead = (chart: Extract<Chart, { type: 'matrix' }>, area: PageArea): number => {
  area.face('text', 7.5);
  return Math.min(96, Math.max(...chart.columns.map((one) => area.pdf.widthOfString(one)), 10) * 0.75 + 14);
};

function drawMatrix(area: PageArea, chart: Extract<Chart, { type: 'matrix' }>, top: number): void {
  const { pdf } = area;
  const { rows, columns, cells } = chart;
  const head = matrixHead(chart, area);
  const size = Math.min(32, (area.width - LABELS - 30) / columns.length);
  const most = Math.max(1, ...cells.flat());
  columns.forEach((label, place) => {
    const x = area.left + LABELS + place * size + size / 2;
    pdf.save().rotate(-48, { origin: [x, top + head - 4] });
    area.face('text', 7.5, SOFT);
    area.put(short(area, label, 118), x, top + head - 9, 120, { lineBreak: false });
    pdf.restore();
  });
  rows.forEach((label, row) => {
    const y = top + head + row * ROW;
    area.face('text', SIZE, INK);
    area.put(short(area, label, LABELS - 8), area.left, y + 3, LABELS - 8, { lineBreak: false });
    columns.forEach((_, column) => {
      const value = cells[row]?.[column] ?? 0;
      const x = area.left + LABELS + column * size;
      const grey = Math.round(255 - (value / most) * 150);
      const shade = value === 0 ? '#ffffff' : `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
      pdf.lineWidth(0.3).rect(x, y, size, ROW).fillAndStroke(shade, LINE);
      if (value === 0) return;
      area.face('text', 7.5, INK);
      area.put(String(value), x, y + 4, size, { align: 'center', lineBreak: false });
    });
  });
}

/** Cut with an ellipsis where it would run into the drawing. */
function short(area: PageArea, text: string, width: number): string {
  let shown = printable(text);
  if (area.pdf.widthOfString(shown) <= width) return shown;
  while (shown.length > 1 && area.pdf.widthOfString(`${shown}…`) > width) shown = shown.slice(0, -1);
  return `${shown.trimEnd()}…`;
}
