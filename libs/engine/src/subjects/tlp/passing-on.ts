import type { Address } from '@tocsin/scenario';
import { beyondLabel } from '../../addresses/tlp';
import { whoever, type Situation } from '../../core/command';
import type { Draft } from '../../core/events';
import { Rejected } from '../../core/rejected';
import type { State } from '../../core/state';

type Message = State['messages'][string];

/** What a message passes on, its label may not allow: whoever does it all the same must say so. */
export function passOn(shared: Message, to: Address[], knowingly: boolean, situation: Situation): Draft[] {
  const person = whoever(situation);
  const { state, scenario, next } = situation;
  if (!shared.tlp || !person.organisation) return [];
  const holders = [shared.from, ...shared.to, ...(state.injects[shared.inject ?? 0]?.released?.to ?? [])];
  const networks = scenario.personas.flatMap(({ id, network }) => (network ? [id] : []));
  const beyond = beyondLabel(to, { label: shared.tlp, holders, person, networks, state });
  if (beyond.length === 0) return [];
  if (!knowingly)
    throw new Rejected(
      'beyond-tlp',
      `TLP:${shared.tlp} does not let you pass this on to ${beyond.join(', ')}.`,
    );
  const { tlp } = shared;
  const by = { organisation: person.organisation, person: person.id };
  return [{ type: 'TlpBreached', data: { message: `m${next}`, shared: shared.id, tlp, to: beyond, ...by } }];
}
