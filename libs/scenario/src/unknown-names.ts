import { partsOf, type Address } from './address';

/** Those whom an address can name in a scenario. */
export interface Addressees {
  organisations: readonly { id: string; sector: string }[];
  cells: readonly { id: string }[];
  roles: readonly { id: string }[];
  personas: readonly { id: string }[];
}

/** A name in an address to which nobody answers. */
export interface UnknownName {
  what: 'organisation' | 'sector' | 'cell' | 'role' | 'persona';
  name: string;
  /** The names that there are. */
  known: string[];
}

/** The names in an address that a scenario does not have. Who takes part is not the scenario's to know. */
export function unknownNames(
  address: Address,
  { organisations, cells, roles, personas }: Addressees,
): UnknownName[] {
  const { kind, id = '', organisation } = partsOf(address);
  const ids = (all: readonly { id: string }[]) => all.map((one) => one.id);
  const unless = (what: UnknownName['what'], name: string, known: string[]): UnknownName[] =>
    known.includes(name) ? [] : [{ what, name, known }];
  const at = organisation === undefined ? [] : unless('organisation', organisation, ids(organisations));
  switch (kind) {
    case 'organisation':
      return unless(kind, id, ids(organisations));
    case 'sector':
      return unless(
        kind,
        id,
        organisations.map(({ sector }) => sector),
      );
    case 'cell':
      return unless(kind, id, ids(cells));
    case 'role':
      return [...unless(kind, id, ids(roles)), ...at];
    case 'persona':
      return unless(kind, id, ids(personas));
    default:
      return at;
  }
}
