import { z } from 'zod';

/**
 * The event that proves what stands before it: its sequence in the log and its exercise time, milliseconds. Printed
 * as a small number that leads to the list of events in the annex.
 */
export const citation = z.object({
  cite: z.int().positive(),
  at: z.int(),
  /** The moment as the report prints it. */
  shown: z.string(),
  /** What happened, for the annex. */
  says: z.string().optional(),
});
export type Citation = z.infer<typeof citation>;

/** Running text: words, with the events that prove them. */
export const rich = z.union([z.string(), z.array(z.union([z.string(), citation]))]);
export type Rich = z.infer<typeof rich>;

/** The words and citations of a text, one after the other. */
export const piecesOf = (text: Rich): (string | Citation)[] => (typeof text === 'string' ? [text] : text);

/** The words alone. */
export const plainOf = (text: Rich): string =>
  piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : ''))
    .join('');
