import { z } from 'zod';
import { reportDocument, type ReportDocument } from './document';
import { referencesOf } from './references';

/** A report as JSON: the document, and the events that it cites under their numbers. */
export const reportJson = reportDocument.extend({
  format: z.literal(1),
  references: z.array(
    z.object({
      number: z.int().positive(),
      seq: z.int().positive(),
      at: z.int().optional(),
      shown: z.string().optional(),
      says: z.string().optional(),
    }),
  ),
});
export type ReportJson = z.infer<typeof reportJson>;

export const jsonOf = (document: ReportDocument): ReportJson => ({
  format: 1,
  ...document,
  references: [...referencesOf(document).values()].map(({ number, seq, at, shown, says }) => ({
    number,
    seq,
    ...(at === undefined ? {} : { at }),
    ...(shown === undefined ? {} : { shown }),
    ...(says === undefined ? {} : { says }),
  })),
});

/** The published JSON Schema of a report, `libs/report/report.schema.json`. */
export const reportJsonSchema = (): object => ({
  title: 'Tocsin after-action report',
  ...z.toJSONSchema(reportJson, { target: 'draft-7' }),
});
