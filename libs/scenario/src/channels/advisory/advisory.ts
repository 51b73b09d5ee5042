import { z } from 'zod';
import { text } from '../../text';
import { channel } from '../channel';

export const advisory = channel({
  name: { en: 'advisory', nl: 'waarschuwing', fr: 'avis', de: 'Warnmeldung' },
  public: false,
  content: {
    reference: z.string().min(1).describe('Its number, such as 2026-017'),
    severity: z.enum(['low', 'medium', 'high', 'critical']),
    affected: z.array(text).default([]).describe('Products and versions'),
    measures: z.array(text).default([]).describe('What to do'),
  },
});
