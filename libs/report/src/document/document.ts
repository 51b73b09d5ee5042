import { language, TLP } from '@tocsin/scenario';
import { z } from 'zod';
import { block, format } from './block';

const chapter = z.object({ id: z.string(), title: z.string(), blocks: z.array(block) });

/** What files say by themselves. */
const words = z.object({
  contents: z.string(),
  page: z.string(),
  of: z.string(),
  exercise: z.string(),
  table: z.string(),
  figure: z.string(),
  evidence: z.string(),
  continued: z.string(),
  /** The first sheet of a workbook. */
  about: z.string(),
  /** The annex of the events that are cited, and its columns. */
  references: z.string(),
  referencesNote: z.string(),
  number: z.string(),
  moment: z.string(),
  event: z.string(),
});

/** A sheet of the workbook. Numbers stay numbers; an absent value is an empty cell. */
const sheet = z.object({
  name: z.string(),
  columns: z.array(z.object({ title: z.string(), width: z.number(), format: format.optional() })),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});

/** What a report is made of, whatever file it becomes. All texts are in its language. */
export const reportDocument = z.object({
  title: z.string(),
  subtitle: z.string(),
  language,
  tlp: z.enum(TLP),
  /** The title page's label and value pairs. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  words,
  /** Printed on the title page; ISO. */
  date: z.string(),
  /** Local time at which the exercise began, ISO without a zone; moments are counted from it. */
  start: z.string().optional(),
  chapters: z.array(chapter),
  sheets: z.array(sheet),
});
export type ReportDocument = z.infer<typeof reportDocument>;
export type Chapter = z.infer<typeof chapter>;
export type Words = z.infer<typeof words>;
export type Sheet = z.infer<typeof sheet>;
export type { Block, BlockOf, Cell, Column, Format, Tone } from './block';
export type { Chart, ChartOf } from './chart';
export { piecesOf, plainOf, type Citation, type Rich } from './inline';
