import { Address, partsOf } from '../address';
import type { Inject } from '../inject';
import type { Scenario } from '../scenario';
import { byNumber, sourceOf } from './trigger-source';

type World = Pick<Scenario, 'organisations' | 'cells' | 'injects'>;

/**
 * Those of whom something can be expected when it is addressed to `addresses`: organisations, cells and
 * roles. `missing` stands for those of whom the action was expected that the inject waits for.
 */
export function partiesOf(addresses: readonly Address[], inject: Inject, world: World): Address[] {
  return [...new Set(addresses.flatMap((address) => parties(address, inject, world, 0)))];
}

function parties(address: Address, inject: Inject, world: World, depth: number): Address[] {
  const { kind, id } = partsOf(address);
  const organisations = world.organisations.filter(
    ({ sector }) => kind === 'everyone' || (kind === 'sector' && sector === id),
  );
  if (kind === 'missing') {
    const source = depth < 50 ? sourceOf(inject) : undefined;
    const other = source && byNumber(world.injects).get(source.inject)?.inject;
    const awaited = other?.expected.find((one) => one.id === source?.id);
    if (!other || !awaited) return [];
    return (awaited.by ?? other.recipients).flatMap((to) => parties(to, other, world, depth + 1));
  }
  if (kind === 'everyone' || kind === 'sector')
    return organisations.map((one) => Address.organisation(one.id));
  return ['organisation', 'cell', 'role'].includes(kind) ? [address] : [];
}

/** Whether someone who acts as `party` receives what goes to `recipients` (already parties, `everyone` aside). */
export function isReached(party: Address, recipients: readonly Address[], world: World): boolean {
  if (recipients.includes('everyone') || recipients.includes(party)) return true;
  const { kind, id, organisation } = partsOf(party);
  if (kind === 'role' && !organisation)
    return world.organisations.every((one) => isReached(Address.role(id, one.id), recipients, world));
  const home =
    kind === 'organisation'
      ? id
      : kind === 'role'
        ? organisation
        : world.cells.find((cell) => cell.id === id)?.organisation;
  return recipients.some((to) => {
    const { kind: toKind, id: toId, organisation: toOrganisation } = partsOf(to);
    if (toKind === 'organisation') return home === undefined || toId === home;
    // Whoever sits in a cell of all, or holds a role, comes from some organisation.
    if (toKind === 'cell') {
      const at = world.cells.find((cell) => cell.id === toId)?.organisation;
      return kind === 'organisation' && (at === undefined || at === home);
    }
    if (toKind === 'role')
      return (
        (kind === 'organisation' && (toOrganisation === undefined || toOrganisation === home)) ||
        (kind === 'role' && toId === id && (toOrganisation ?? organisation) === organisation)
      );
    return false;
  });
}
