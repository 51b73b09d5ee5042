import type { Draft } from '../../core/events';
import type { InjectState } from './state';

/** What was improvised is there again; if it was released, it waits until somebody releases it again. */
export function improvisedAgain(inject: InjectState): Draft[] {
  const { number, channel, storyline, sender, recipients, due = 0, improvised } = inject;
  if (!improvised) return [];
  const data = { number, channel, storyline, sender, recipients, due, ...improvised };
  const released: Draft = { type: 'InjectHeld', data: { number } };
  return [
    { type: 'InjectImprovised', data },
    ...(inject.standing === 'released' ? [released] : setAside(inject)),
  ];
}

/** What control set aside of an inject. */
export function setAside({ number, standing }: InjectState): Draft[] {
  if (standing === 'held') return [{ type: 'InjectHeld', data: { number } }];
  if (standing === 'skipped') return [{ type: 'InjectSkipped', data: { number, cause: 'hand' } }];
  return [];
}
