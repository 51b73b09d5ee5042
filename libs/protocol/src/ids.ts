import { z } from 'zod';

/** An id as everything that comes in is read: in lower case, so that one thing has one name. */
export const id = z.uuid().toLowerCase();
