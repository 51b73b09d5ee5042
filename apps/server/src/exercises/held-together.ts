import { partsOf, type Address } from '@tocsin/scenario';

const EVALUATING = ['evaluation', 'evaluators'];

/** Whether someone could hold two keys at once, as far as the keys can tell; neither of them a person's own. */
export function mayBeHeldTogether(one: Address, other: Address): boolean {
  if (one === other) return true;
  const [a, b] = [partsOf(one), partsOf(other)];
  const evaluating = [a, b].filter(({ kind }) => EVALUATING.includes(kind)).length;
  if (evaluating > 0) return evaluating === 2;
  if (a.kind === 'control' || b.kind === 'control') {
    const local = a.kind === 'control' ? [a, b] : [b, a];
    return local[0]!.organisation !== undefined && local[1]!.kind === 'everyone';
  }
  const organisations = [a, b].map(({ kind, id, organisation }) =>
    kind === 'organisation' ? id : organisation,
  );
  return (
    organisations[0] === undefined || organisations[1] === undefined || organisations[0] === organisations[1]
  );
}
