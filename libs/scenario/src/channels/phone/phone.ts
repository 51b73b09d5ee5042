import { z } from 'zod';
import { text } from '../../text';
import { channel } from '../channel';

export const phone = channel({
  name: { en: 'phone', nl: 'telefoon', fr: 'téléphone', de: 'Telefon' },
  public: false,
  content: {
    lines: z
      .array(z.strictObject({ who: text, says: text }))
      .min(1)
      .describe('What is said, line by line, and by whom'),
  },
});
