import { z } from 'zod';
import { text } from '../../text';
import { channel } from '../channel';

export const news = channel({
  name: { en: 'news', nl: 'nieuws', fr: 'presse', de: 'Nachrichten' },
  public: true,
  content: {
    outlet: z.string().min(1).describe('The newspaper or site'),
    standfirst: text.optional().describe('The sentence below the headline'),
    byline: z.string().optional().describe('Who wrote it'),
  },
});
