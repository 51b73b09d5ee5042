import { STOPPED } from '../../core/clock';
import type { State } from '../../core/state';
import type { Occasions, Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { endDue, nightDue, phaseDue } from './due';
import { fold } from './fold';
import type { ConductState } from './state';

const occasions: Occasions = {
  PhaseBegan: ({ data }) => [{ key: `phase ${data.phase}` }],
};

/** The clock, the phases, STARTEX and ENDEX. */
export const conduct = {
  state: (): ConductState & Pick<State, 'standing' | 'clock'> => ({
    standing: 'new',
    clock: STOPPED,
  }),
  facts: () => ({ phase: '' }),
  fold,
  audience,
  commands,
  due: [phaseDue, nightDue, endDue],
  occasions,
} satisfies Subject<keyof typeof fold>;
