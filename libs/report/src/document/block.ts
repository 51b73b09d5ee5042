import { z } from 'zod';
import { chart } from './chart';
import { rich } from './inline';

/** How a number is written. `percent` is a share of 1, `moment` is exercise time in milliseconds, for workbooks. */
export const format = z.enum(['text', 'integer', 'decimal', 'percent', 'moment']);
export type Format = z.infer<typeof format>;

export const column = z.object({
  title: z.string(),
  align: z.enum(['left', 'right']).optional(),
  /** How its numbers are written. */
  format: format.optional(),
  /** Names the row: read aloud with each of its cells. */
  head: z.boolean().optional(),
});
export type Column = z.infer<typeof column>;

/** `tone`: what deserves a look; it is also told by a mark, never by colour alone. */
export const tone = z.enum(['note', 'good', 'caution', 'alarm']);
export type Tone = z.infer<typeof tone>;

export const cell = z.union([
  rich,
  z.number(),
  z.null(),
  z.object({ text: rich, tone: tone.optional(), strong: z.boolean().optional() }),
]);
export type Cell = z.infer<typeof cell>;

export const block = z.discriminatedUnion('kind', [
  /** `level` 2 stands under the chapter, 3 under a 2; both are numbered. */
  z.object({
    kind: z.literal('heading'),
    text: z.string(),
    level: z.union([z.literal(2), z.literal(3)]).optional(),
  }),
  /** `cites`: sequences of the events that prove the whole of it. */
  z.object({ kind: z.literal('paragraph'), text: rich, cites: z.array(z.int().positive()).optional() }),
  /** Set apart in a box, with a title. */
  z.object({ kind: z.literal('callout'), tone, title: z.string(), text: rich }),
  z.object({ kind: z.literal('list'), items: z.array(rich), ordered: z.boolean().optional() }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(column),
    /** A row of one cell, in a table of several columns, goes over the whole width and heads the rows after it. */
    rows: z.array(z.array(cell)),
  }),
  z.object({ kind: z.literal('chart'), caption: z.string(), description: z.string(), chart }),
]);
export type Block = z.infer<typeof block>;
export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;
