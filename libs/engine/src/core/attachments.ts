import { z } from 'zod';
import { INDICATORS } from './evidence';
import { required } from './text';

/** Files that go with something written; they were uploaded before. */
export const attachments = z
  .array(
    z.strictObject({
      file: z.string().regex(/^upload:[0-9a-f-]{36}$/, 'upload the file first'),
      name: required(200),
      type: z.string().max(100),
      size: z.int().nonnegative(),
    }),
  )
  .max(10)
  .default([]);

export const indicator = z.strictObject({
  type: z.enum(INDICATORS),
  value: required(500),
});

/** What machines are told: products, CVE ids, indicators. */
export const affected = z.strictObject({
  products: z.array(required(200)).max(100).default([]),
  vulnerabilities: z
    .array(z.string().regex(/^CVE-\d{4}-\d{4,}$/, 'a vulnerability is written CVE-2024-1234'))
    .max(100)
    .default([]),
  indicators: z.array(indicator).max(500).default([]),
});
