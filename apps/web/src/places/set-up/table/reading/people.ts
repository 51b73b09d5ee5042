import type { Part } from '@tocsin/engine';
import { Acquaintances, personOfTable, type PersonOfTable, type Recognisable } from '@tocsin/protocol';
import type { Columns } from './columns';
import type { ExerciseWords } from './exercise-words';
import { languageOf, partOf, wordKey, type Field } from './fields';

/** Why a row cannot be taken, or not without looking; or what of it is left out. */
export type Remark =
  | { says: 'no-name' | 'name-long' | 'no-organisation' | 'twice' }
  | { says: 'unknown-organisation' | 'mail-malformed' | 'unknown-role' | 'unknown-language'; what: string }
  | { says: 'same-mail' | 'namesake'; what: string };

/** `doubtful` rows are taken when somebody says so; `wrong` ones never. `completed`: an address or a language is added. */
export const VERDICTS = ['new', 'completed', 'there', 'doubtful', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Somebody who is enrolled. */
export interface Present extends Recognisable {
  language?: string | null;
}

/** A row of a table, as it would become somebody. */
export interface Entry {
  /** Its place in the table, from 1. */
  row: number;
  name: string;
  email: string;
  /** As it is written, where the exercise has none of that name. */
  organisationWritten: string;
  person: PersonOfTable;
  verdict: Verdict;
  remarks: Remark[];
}

/** What was put right in the preview. */
export interface Corrections {
  /** Organisations by how the table writes them. */
  organisations: Record<string, string>;
  /** Where those belong who name none. */
  otherwise?: string;
}

/** How a table writes an organisation, as corrections know it. */
export const writtenKey = (written: string): string => wordKey(written) || written;

const belongs = (part: Part): boolean => part === 'participant' || part === 'local-controller';

/** What each row of a table becomes. */
export function entriesOf(
  cells: readonly string[][],
  { headed, fields }: Columns,
  words: ExerciseWords,
  present: readonly Present[],
  { organisations, otherwise }: Corrections,
): Entry[] {
  const known = new Acquaintances<Present>(present);
  const coming = new Acquaintances<Recognisable>();
  return cells.slice(headed ? 1 : 0).map((row, index) => {
    const of = (field: Field) => row[fields.indexOf(field)] ?? '';
    const name = of('name') || [of('given'), of('surname')].filter(Boolean).join(' ');
    const remarks: Remark[] = [];
    const email = mailOf(of('email'), remarks);
    const { part = 'participant', roles, cells: inCells } = rolesOf(of('role'), words, remarks);
    const written = of('organisation');
    const named = written ? (words.organisation(written) ?? organisations[writtenKey(written)]) : otherwise;
    const organisation = belongs(part) ? named : undefined;
    const language = languageOf(of('language'));
    if (of('language') && !language) remarks.push({ says: 'unknown-language', what: of('language') });
    if (!name) remarks.push({ says: 'no-name' });
    if (name.length > 120) remarks.push({ says: 'name-long' });
    if (belongs(part) && !organisation)
      remarks.push(written ? { says: 'unknown-organisation', what: written } : { says: 'no-organisation' });
    const person: PersonOfTable = {
      name,
      part,
      roles: part === 'participant' ? roles : [],
      cells: part === 'participant' ? inCells : [],
      ...(email ? { email } : {}),
      ...(language ? { language } : {}),
      ...(organisation ? { organisation } : {}),
    };
    const isWrong = remarks.some(({ says }) => WRONG.includes(says));
    const verdict = isWrong ? 'wrong' : verdictOf(person, known, coming, remarks);
    if (!isWrong) coming.add(person);
    const organisationWritten = belongs(part) && !organisation ? written : '';
    return {
      row: index + (headed ? 2 : 1),
      name,
      email: of('email'),
      organisationWritten,
      person,
      verdict,
      remarks,
    };
  });
}

const WRONG: readonly Remark['says'][] = ['no-name', 'name-long', 'no-organisation', 'unknown-organisation'];

function mailOf(written: string, remarks: Remark[]): string | undefined {
  const address = written
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .trim();
  if (!address) return undefined;
  if (personOfTable.shape.email.safeParse(address).success) return address;
  remarks.push({ says: 'mail-malformed', what: written });
  return undefined;
}

/** What is written of somebody's role: a part in the exercise, roles and cells of it, between commas or semicolons. */
function rolesOf(written: string, words: ExerciseWords, remarks: Remark[]) {
  const found: { part?: Part; roles: string[]; cells: string[] } = { roles: [], cells: [] };
  const asWhole = partOf(written) || words.role(written) || words.cell(written);
  for (const one of asWhole ? [written] : written.split(/[;,/|]/)) {
    if (!one.trim()) continue;
    const [part, role, cell] = [partOf(one), words.role(one), words.cell(one)];
    if (part) found.part ??= part;
    else if (role) found.roles.push(role);
    else if (cell) found.cells.push(cell);
    else remarks.push({ says: 'unknown-role', what: one.trim() });
  }
  return { ...found, roles: [...new Set(found.roles)], cells: [...new Set(found.cells)] };
}

function verdictOf(
  person: PersonOfTable,
  known: Acquaintances<Present>,
  coming: Acquaintances<Recognisable>,
  remarks: Remark[],
): Verdict {
  const there = known.find(person);
  if (there) {
    const completes = (person.email && !there.email) || (person.language && !there.language);
    return completes ? 'completed' : 'there';
  }
  if (coming.find(person)) {
    remarks.push({ says: 'twice' });
    return 'there';
  }
  const [sharing] = [...known.withMailOf(person), ...coming.withMailOf(person)];
  if (sharing) remarks.push({ says: 'same-mail', what: sharing.name });
  const [namesake] = [...known.namesakes(person), ...coming.namesakes(person)];
  if (namesake) remarks.push({ says: 'namesake', what: namesake.email ?? namesake.name });
  const isDoubtful = sharing || namesake || remarks.some(({ says }) => says === 'mail-malformed');
  return isDoubtful ? 'doubtful' : 'new';
}
