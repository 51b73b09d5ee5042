import { z } from 'zod';

/** Files that go with something written; they were uploaded before. */
export const attachments = z
  .array(
    z.strictObject({
      file: z.string().regex(/^upload:[0-9a-f-]{36}$/, 'upload the file first'),
      name: z.string().min(1).max(200),
      type: z.string().max(100),
      size: z.int().nonnegative(),
    }),
  )
  .max(10)
  .default([]);
