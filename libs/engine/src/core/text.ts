import { language, type Text } from '@tocsin/scenario';
import { z } from 'zod';

/** A text that must be written: what is blank is refused. Blanks around it are dropped. */
export const required = (max: number) => z.string().trim().min(1, 'must not be blank').max(max);
/** A text that may be left blank. */
export const optional = (max: number) => z.string().trim().max(max);

const SHORT = 300;
const LONG = 20_000;

/** A title, a name, a line. */
export const short = required(SHORT);
export const optionalShort = optional(SHORT);
/** What people write at length. */
export const long = required(LONG);
export const optionalLong = optional(LONG);
/** At length and as it was typed, for what several people edit together. */
export const asTyped = z.string().max(LONG);

/** A text in one or several languages; those in which it is blank are left out. */
export const inLanguages = (max: number) =>
  z
    .partialRecord(language, optional(max))
    .transform((value): Text => Object.fromEntries(Object.entries(value).filter(([, text]) => text !== '')))
    .refine((value) => Object.keys(value).length > 0, 'write it in one language at least');
