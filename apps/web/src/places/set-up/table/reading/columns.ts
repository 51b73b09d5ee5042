import type { ExerciseWords } from './exercise-words';
import { fieldOfHeading, languageOf, partOf, type Field } from './fields';
import type { Rows } from './rows';

/** What each column of a table holds, and whether its first row is headings. */
export interface Columns {
  headed: boolean;
  fields: (Field | undefined)[];
}

const SAMPLE = 200;
export const looksLikeMail = (written: string): boolean => /^[^\s@]+@[^\s@]+$/.test(written);

/** Recognises columns by their headings; without headings, or where these say nothing, by what is in them. */
export function columnsOf({ cells, separator }: Rows, words: ExerciseWords): Columns {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const first = cells[0] ?? [];
  const named = Array.from({ length: width }, (_, column) => fieldOfHeading(first[column] ?? ''));
  // A single heading may as well be somebody's name, unless it stands over addresses or several rows.
  const headed = named.some(Boolean) && !first.some(looksLikeMail);
  const body = (headed ? cells.slice(1) : cells).slice(0, SAMPLE);
  const fields = headed ? once(named) : Array.from<Field | undefined>({ length: width }).fill(undefined);
  for (const field of ['email', 'language', 'organisation', 'role'] as const) {
    if (fields.includes(field)) continue;
    const found = fields.findIndex(
      (known, column) =>
        !known &&
        !(headed && first[column] && field !== 'email') &&
        holds(body, column, SHAPES[field], words),
    );
    if (found >= 0) fields[found] = field;
  }
  return { headed, fields: withNames(fields, body, separator, headed) };
}

type Shape = (written: string, words: ExerciseWords) => boolean;
const SHAPES: Record<'email' | 'language' | 'organisation' | 'role', Shape> = {
  email: looksLikeMail,
  language: (written) => languageOf(written) !== undefined,
  organisation: (written, words) => words.organisation(written) !== undefined,
  role: (written, words) => Boolean(partOf(written) ?? words.role(written) ?? words.cell(written)),
};

/** Whether most of what a column holds is of a kind. */
function holds(body: string[][], column: number, shape: Shape, words: ExerciseWords): boolean {
  const written = body.flatMap((row) => row[column] || []);
  return written.length > 0 && written.filter((one) => shape(one, words)).length > written.length / 2;
}

/** Of two columns with one heading, the first counts. */
const once = (fields: (Field | undefined)[]): (Field | undefined)[] =>
  fields.map((field, column) => (field && fields.indexOf(field) === column ? field : undefined));

/** The columns that hold names: one with all of it, or surname and given name beside each other. */
function withNames(
  fields: (Field | undefined)[],
  body: string[][],
  separator: Rows['separator'],
  headed: boolean,
): (Field | undefined)[] {
  // "Nom, prénom" and "Name, Vorname" call the surname a name.
  if (fields.includes('given') && !fields.includes('surname'))
    return fields.map((field) => (field === 'name' ? 'surname' : field));
  if (fields.some((field) => field === 'name' || field === 'surname' || field === 'given')) return fields;
  const isText = (column: number) => body.some((row) => /\p{L}/u.test(row[column] ?? ''));
  const free = fields.flatMap((field, column) => (!field && isText(column) ? [column] : []));
  const [name, next] = free;
  if (name === undefined) return fields;
  // A comma between two columns of text was part of the name: "Peeters, Jan".
  const isSplit = !headed && separator === ',' && next === name + 1;
  return fields.map((field, column) =>
    column === name ? (isSplit ? 'surname' : 'name') : isSplit && column === next ? 'given' : field,
  );
}
