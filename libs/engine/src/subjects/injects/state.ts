import type { Address, Text, Tlp } from '@tocsin/scenario';
import type { Entries } from '../../core/state';
import type { Content, InjectEvents, ReleaseCause } from './events';

export type InjectStanding = 'waiting' | 'scheduled' | 'held' | 'released' | 'skipped';

/** An inject as a list or timeline needs it; its content is fetched when it is opened. */
export interface InjectState extends Omit<InjectEvents['InjectPlanned'], 'trigger'> {
  /** `waiting`: nothing has set its time yet. */
  standing: InjectStanding;
  trigger: InjectEvents['InjectPlanned']['trigger'] | 'improvised';
  due?: number;
  /** Where it was when held or skipped, so that it can go back. */
  before?: 'waiting' | 'scheduled';
  /** Recipients that the moment decided (a contingency's `missing`). */
  to?: Address[];
  edited?: { title?: Text; body?: Text; recipients?: Address[] };
  improvised?: { content: Content; tlp?: Tlp };
  /** Its index in `facts.injects`. */
  fact: number;
  released?: { at: number; wall: number; cause: ReleaseCause; message: string; to: Address[]; late?: number };
}

export interface InjectsState {
  /** By number. */
  readonly injects: Entries<InjectState>;
}

declare module '../../core/state' {
  interface State extends InjectsState {}
}
