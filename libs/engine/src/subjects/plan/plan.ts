import type { Subject } from '../../core/subject';
import { audience } from './audience';
import { fold } from './fold';
import type { PlanState } from './state';

/** The emergency plan on which it is played, and whom it makes an authority. */
export const plan = {
  state: (): PlanState => ({}),
  facts: () => ({ plan: { level: '', rank: 0, since: 0 } }),
  fold,
  audience,
} satisfies Subject<keyof typeof fold>;
