import type { BlockOf, Chart } from '../../document/document';
import { bandsHeight, drawBands } from './charts/bands';
import { columnsHeight, drawColumns } from './charts/columns';
import { drawGraph, graphHeight } from './charts/graph';
import { drawLines, fromSteps, linesHeight } from './charts/lines';
import { drawMatrix, matrixHeight } from './charts/matrix';
import { partsOf } from './charts/parts';
import { drawStrips, stripsHeight } from './charts/strips';
import { drawStacks, stacksHeight } from './charts/stacks';
import type { PageArea } from './page-area';

/** A drawing of a chart, with its height. */
interface Drawing {
  height: number;
  draw: (top: number) => void;
}

/** A chart as figures with their description, as many as its size asks for. `caption` writes what stands above each. */
export function figureOf(
  area: PageArea,
  { chart, description }: BlockOf<'chart'>,
  caption: { height: number; write: (place: number) => void },
): { least: number; draw: () => void } {
  const drawings = partsOf(chart).map((part) => drawingOf(area, part));
  const least = caption.height + drawings[0]!.height;
  const draw = (): void =>
    drawings.forEach(({ height, draw }, index) => {
      area.keep(caption.height + height);
      area.within('Div', () => {
        caption.write(index);
        const { pdf } = area;
        const top = pdf.y;
        const foot = pdf.page.height - top;
        const alt = drawings.length > 1 ? `${description} (${index + 1}/${drawings.length})` : description;
        area.within('Figure', () => area.content(() => draw(top)), {
          alt: alt.trim() || area.document.words.figure,
          attributes: {
            O: 'Layout',
            Placement: 'Block',
            BBox: [area.left, foot - height, area.left + area.width, foot],
          },
        });
        pdf.y = top + height + 16;
      });
    });
  return { least, draw };
}

function drawingOf(area: PageArea, chart: Chart): Drawing {
  switch (chart.type) {
    case 'bars': {
      const rows = chart.bars.map(({ label, value }) => ({ label, values: [value] }));
      return drawingOf(area, { type: 'stacks', parts: [''], rows });
    }
    case 'stacks':
      return { height: stacksHeight(area, chart), draw: (top) => drawStacks(area, chart, top) };
    case 'steps':
      return drawingOf(area, fromSteps(chart));
    case 'lines':
      if (!chart.levels && chart.series.length > 1)
        return { height: stripsHeight(chart), draw: (top) => drawStrips(area, chart, top) };
      return { height: linesHeight(area, chart), draw: (top) => drawLines(area, chart, top) };
    case 'columns':
      return { height: columnsHeight(area, chart), draw: (top) => drawColumns(area, chart, top) };
    case 'matrix':
      return { height: matrixHeight(area, chart), draw: (top) => drawMatrix(area, chart, top) };
    case 'bands':
      return { height: bandsHeight(area, chart), draw: (top) => drawBands(area, chart, top) };
    case 'graph':
      return { height: graphHeight(chart), draw: (top) => drawGraph(area, chart, top) };
  }
}
