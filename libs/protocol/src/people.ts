import { PARTS } from '@tocsin/engine';
import { LANGUAGES, nameKey } from '@tocsin/words';
import { z } from 'zod';

/** People that one table may bring into an exercise. */
export const MOST_IN_TABLE = 10_000;

const ids = z.array(z.string().max(100)).max(50).default([]);

/** Somebody of a table of people, as the server takes them. */
export const personOfTable = z.strictObject({
  name: z.string().trim().min(1).max(120),
  email: z.email().max(200).optional(),
  language: z.enum(LANGUAGES).optional(),
  part: z.enum(PARTS),
  organisation: z.string().max(100).optional(),
  roles: ids,
  cells: ids,
});
export type PersonOfTable = z.output<typeof personOfTable>;

/** What became of a table: who is new, whose address or language was filled in, who was there already. */
export interface TableTaken {
  added: number;
  completed: number;
  there: number;
}

/** What of somebody tells whether they are somebody else. */
export interface Recognisable {
  name: string;
  email?: string | null;
  organisation?: string;
}

const mailKey = (email: string): string => email.trim().toLowerCase();
const keyOf = (name: string): string => nameKey(name) || name.trim();

/**
 * Those who are known already, found again by name and address. Server and browser ask the same, so that a table which
 * is sent twice brings nobody twice.
 */
export class Acquaintances<Person extends Recognisable> {
  private readonly byMail = new Map<string, Person[]>();
  private readonly byName = new Map<string, Person[]>();

  constructor(people: Iterable<Person> = []) {
    for (const person of people) this.add(person);
  }

  add(person: Person): void {
    if (person.email) append(this.byMail, mailKey(person.email), person);
    append(this.byName, placed(person), person);
  }

  /** The same person: of that name, with the same address; or in the same organisation, while an address is missing. */
  find(person: Recognisable): Person | undefined {
    const name = keyOf(person.name);
    const same = this.withMailOf(person).find((one) => keyOf(one.name) === name);
    return same ?? this.namesakes(person).find((one) => !one.email || !person.email);
  }

  /** All who have the same address. */
  withMailOf({ email }: Recognisable): Person[] {
    return email ? (this.byMail.get(mailKey(email)) ?? []) : [];
  }

  /** All of that name in the same organisation. */
  namesakes(person: Recognisable): Person[] {
    return this.byName.get(placed(person)) ?? [];
  }
}

const placed = ({ name, organisation = '' }: Recognisable): string => `${organisation} ${keyOf(name)}`;

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
