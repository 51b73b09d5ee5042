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

export type Address = string;

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
  });

/** Makes addresses. Nobody else puts one together. */
export const to = {
  everyone: 'everyone',
  missing: 'missing',
  control: 'control',
  evaluation: 'evaluation',
  evaluators: 'evaluators',
  localControl: (organisation: string): Address => `control@${named(organisation)}`,
  organisation: (id: string): Address => `organisation:${named(id)}`,
  sector: (id: string): Address => `sector:${named(id)}`,
  cell: (id: string): Address => `cell:${named(id)}`,
  persona: (id: string): Address => `persona:${named(id)}`,
  /** A role of one organisation; without one, of every organisation. */
  role: (id: string, organisation?: string): Address =>
    organisation === undefined ? `role:${named(id)}` : `role:${named(id)}@${named(organisation)}`,
  person: (id: string): Address => `person:${named(id)}`,
  /** The same person, for what nobody else sees. */
  private: (id: string): Address => `private:${named(id)}`,
} as const;

function named(id: string): string {
  if (id === '') throw new RangeError('An address needs an id.');
  return id;
}

/** The parts of an address: its kind, and where it has them its id and organisation. */
export function partsOf(value: Address): { kind: string; id?: string; organisation?: string } {
  const [head = '', organisation] = value.split('@');
  const [kind = '', id] = head.split(':');
  return { kind, id, organisation };
}
