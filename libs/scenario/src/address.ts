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

/** The parts of an address: its kind, and where it has them its id and organisation. */
export function partsOf(value: Address): { kind: string; id?: string; organisation?: string } {
  const [head = '', organisation] = value.split('@');
  const [kind = '', id] = head.split(':');
  return { kind, id, organisation };
}
