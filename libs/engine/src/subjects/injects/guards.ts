import type { Address } from '@tocsin/scenario';
import { organisationOf } from '../../addresses/groups';
import type { Situation } from '../../core/command';
import { Rejected } from '../../core/rejected';
import type { InjectState } from './state';

/** A planned inject that the one who commands may steer: a local controller only within their organisation. */
export function injectOf(number: number, situation: Situation): InjectState {
  const inject = situation.state.injects[number];
  if (!inject) throw new Rejected('unknown-inject', `There is no inject ${number}.`);
  mustReach(inject.to ?? inject.recipients, situation);
  return inject;
}

/** @throws Rejected when a local controller reaches beyond their organisation. */
export function mustReach(recipients: readonly Address[], { person, state }: Situation): void {
  if (person?.part !== 'local-controller') return;
  if (!recipients.every((to) => organisationOf(to, state) === person.organisation))
    throw new Rejected(
      'not-allowed',
      'A local controller steers only the injects of their own organisation.',
    );
}

/** @throws Rejected when the inject has been released: what was received stays received. */
export function mustBeToCome({ number, standing }: InjectState): void {
  if (standing === 'released')
    throw new Rejected('already-released', `Inject ${number} has already been released.`);
}
