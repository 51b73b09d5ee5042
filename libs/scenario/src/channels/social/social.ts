import { z } from 'zod';
import { channel } from '../channel';

export const social = channel({
  name: { en: 'social media', nl: 'sociale media', fr: 'réseaux sociaux', de: 'soziale Medien' },
  public: true,
  content: {
    network: z.string().min(1).describe('An invented network'),
    handle: z.string().min(1).describe('The account that posts'),
    likes: z.number().int().nonnegative().default(0),
    shares: z.number().int().nonnegative().default(0),
  },
});
