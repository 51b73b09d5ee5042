import { contentFields, resolveTexts, type Channel } from '@tocsin/scenario';
import type { Language } from '@tocsin/words';
import { z } from 'zod';
import { inLanguages } from '../../core/text';
import type { Content } from './events';

/** Title and body of an inject, in one or several languages. */
export const words = { title: inLanguages(20_000), body: inLanguages(20_000) };

/**
 * The content of an inject as its channel shows it. A text that is given without a language is in the exercise's first.
 * @throws z.ZodError when the channel takes something else, naming the field.
 */
export function contentOn(channel: Channel, content: unknown, first: Language): Content {
  const schema = z.strictObject({ content: z.strictObject({ ...contentFields(channel), ...words }) });
  return resolveTexts(schema.parse({ content }).content, first) as Content;
}
