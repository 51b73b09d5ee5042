import { z } from 'zod';

/**
 * Whom something concerns: one notation for the recipients of an inject, the receivers of a
 * message, the audience of an event and the keys that a viewer holds.
 *
 * `everyone` · `organisation:airport` · `sector:energy` · `cell:celeval` ·
 * `role:spokesperson` (of every organisation) · `role:spokesperson@airport` · `person:<id>`
 * (someone who takes part) · `private:<id>` (the same, for what nobody else sees, not even in a preview) · `persona:journalist` (someone whom a simulator plays) ·
 * `missing` (in a contingency: whoever did not do what was expected) ·
 * `control` (all facilitators) · `control@airport` (the local controllers of one organisation) ·
 * `evaluation` (evaluators and observers) · `evaluators` (those who rate).
 */
export const ADDRESS_PATTERN =
  /^(everyone|missing|control|evaluation|evaluators|control@[a-z0-9-]+|(organisation|sector|cell|persona):[a-z0-9-]+|role:[a-z0-9-]+(@[a-z0-9-]+)?|(person|private):[A-Za-z0-9_-]+)$/;

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

/** An id begins with a character: an address without one, such as `organisation:`, does not compile. */
type Id = `${Letter | Digit}${string}`;
type PersonId = `${Letter | Uppercase<Letter> | Digit | '_' | '-'}${string}`;

export type Address =
  | 'everyone'
  | 'missing'
  | 'control'
  | 'evaluation'
  | 'evaluators'
  | `${'control@' | 'organisation:' | 'sector:' | 'cell:' | 'persona:' | 'role:'}${Id}`
  | `${'person:' | 'private:'}${PersonId}`;

/** What an address consists of: its kind, and where it has them its id and organisation. */
export type AddressParts =
  | { kind: 'everyone' | 'missing' | 'evaluation' | 'evaluators'; id?: undefined; organisation?: undefined }
  | { kind: 'control'; id?: undefined; organisation?: string }
  | {
      kind: 'organisation' | 'sector' | 'cell' | 'persona' | 'person' | 'private';
      id: string;
      organisation?: undefined;
    }
  | { kind: 'role'; id: string; organisation?: string };
export type AddressKind = AddressParts['kind'];

export const isAddress = (value: string): value is Address => ADDRESS_PATTERN.test(value);

export const address = z
  .string()
  .regex(
    ADDRESS_PATTERN,
    'not an address: write everyone, organisation:<id>, sector:<id>, cell:<id>, role:<id>[@<organisation>], persona:<id>',
  )
  .meta({
    id: 'Address',
    description:
      'everyone, organisation:<id>, sector:<id>, cell:<id>, role:<id>, role:<id>@<organisation>, persona:<id>',
  }) as unknown as z.ZodType<Address, Address>;

/** Makes addresses. Nobody else puts one together. */
export const Address = {
  everyone: 'everyone',
  missing: 'missing',
  control: 'control',
  evaluation: 'evaluation',
  evaluators: 'evaluators',
  /** The local controllers of an organisation. */
  localControl: (organisation: string) => `control@${named(organisation)}` as const,
  organisation: (id: string) => `organisation:${named(id)}` as const,
  sector: (id: string) => `sector:${named(id)}` as const,
  cell: (id: string) => `cell:${named(id)}` as const,
  persona: (id: string) => `persona:${named(id)}` as const,
  /** A role of one organisation; without one, of every organisation. */
  role: (id: string, organisation?: string) =>
    `role:${named(id)}${organisation === undefined ? '' : `@${named(organisation)}`}` as `role:${Id}`,
  person: (id: string) => `person:${named(id)}` as const,
  /** The same person, for what nobody else sees. */
  private: (id: string) => `private:${named(id)}` as const,
} as const;

function named(id: string): Id {
  if (id === '') throw new RangeError('An address needs an id.');
  return id as Id;
}

/** Takes an address apart. Nobody else does. */
export function partsOf(address: Address): AddressParts {
  const [head = '', organisation] = address.split('@');
  const [kind, id] = head.split(':');
  return { kind, id, organisation } as AddressParts;
}
