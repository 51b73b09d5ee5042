import { z } from 'zod';
import { text } from '../../text';
import { channel } from '../channel';

export const alert = channel({
  name: { en: 'alert', nl: 'alarm', fr: 'alerte', de: 'Alarm' },
  public: false,
  content: {
    system: z.string().min(1).describe('The system that raises it'),
    severity: z.enum(['information', 'warning', 'critical']),
    details: z
      .array(z.strictObject({ label: text, value: text }))
      .default([])
      .describe('Fields of the alert, such as host and rule'),
  },
});
