import { z } from 'zod';

const counts = z.array(z.number());
const tick = z.object({ at: z.number(), label: z.string() });
const labelled = z.object({ label: z.string(), values: counts });

/** A drawing that reads in print and in grey: by hatch, dash, mark and word. */
export const chart = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('bars'),
    bars: z.array(z.object({ label: z.string(), value: z.number(), shown: z.string() })),
  }),
  z.object({
    type: z.literal('stacks'),
    parts: z.array(z.string()),
    rows: z.array(labelled),
    /** Each part is worse than the one before. */
    rising: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('steps'),
    from: z.number(),
    to: z.number(),
    ticks: z.array(tick),
    levels: z.array(z.string()),
    steps: z.array(z.object({ at: z.number(), level: z.int(), shown: z.string() })),
  }),
  /** What holds until it changes, over time: a line each. */
  z.object({
    type: z.literal('lines'),
    from: z.number(),
    to: z.number(),
    ticks: z.array(tick),
    /** Names of the values 0, 1, 2 …; without them the values are numbers. */
    levels: z.array(z.string()).optional(),
    series: z.array(
      z.object({ label: z.string(), points: z.array(z.object({ at: z.number(), value: z.number() })) }),
    ),
  }),
  z.object({
    type: z.literal('columns'),
    /** `place`: in steps of the series, also between two of them. */
    ticks: z.array(z.object({ place: z.number(), label: z.string() })),
    series: z.array(labelled),
  }),
  z.object({
    type: z.literal('matrix'),
    rows: z.array(z.string()),
    columns: z.array(z.string()),
    cells: z.array(counts),
  }),
  /** What holds in each step of time, a row each: a part of `parts` by its place, each worse than the one before. Null: nobody played. */
  z.object({
    type: z.literal('bands'),
    step: z.number().positive(),
    ticks: z.array(tick),
    parts: z.array(z.string()),
    rows: z.array(z.object({ label: z.string(), values: z.array(z.int().min(0).nullable()) })),
  }),
  /** Arrows between nodes, by their place in `nodes`. */
  z.object({
    type: z.literal('graph'),
    nodes: z.array(z.string()),
    links: z.array(z.object({ from: z.int().min(0), to: z.int().min(0), value: z.number() })),
  }),
]);
export type Chart = z.infer<typeof chart>;
export type ChartOf<K extends Chart['type']> = Extract<Chart, { type: K }>;
