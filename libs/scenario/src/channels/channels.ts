import { z } from 'zod';
import { text } from '../text';

/**
 * What a message carries beyond its title and body, for each channel on which it can arrive.
 * A new channel is an entry here and a component in the console; the compiler names what is missing.
 */
export const channels = {
  mail: { to: text.optional(), cc: text.optional() },
  phone: { lines: z.array(z.strictObject({ who: text, says: text })).min(1) },
  sms: {},
  news: { outlet: z.string().min(1), standfirst: text.optional(), byline: z.string().optional() },
  social: {
    network: z.string().min(1),
    handle: z.string().min(1),
    likes: z.number().int().nonnegative().default(0),
    shares: z.number().int().nonnegative().default(0),
  },
  television: { station: z.string().min(1), ticker: text.optional() },
  alert: {
    system: z.string().min(1),
    severity: z.enum(['information', 'warning', 'critical']),
    details: z.array(z.strictObject({ label: text, value: text })).default([]),
  },
  advisory: {
    reference: z.string().min(1),
    severity: z.enum(['low', 'medium', 'high', 'critical']),
    affected: z.array(text).default([]),
    measures: z.array(text).default([]),
  },
} as const;

export type Channel = keyof typeof channels;
export const CHANNELS = Object.keys(channels) as Channel[];
