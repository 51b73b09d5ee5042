import { z } from 'zod';
import { text } from '../../text';
import { channel } from '../channel';

export const television = channel({
  name: { en: 'television', nl: 'televisie', fr: 'télévision', de: 'Fernsehen' },
  public: true,
  content: {
    station: z.string().min(1),
    ticker: text.optional().describe('What runs along the bottom of the picture'),
  },
});
