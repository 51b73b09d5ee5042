import { done, type Deeds, type Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { CellsState } from './state';

const deeds: Deeds = { CellConvened: done('convene-cell') };

/** Cells of the emergency plan that meet: convened, with an agenda, with minutes. */
export const cells = {
  state: (): CellsState => ({ cells: {}, agendas: {}, minutes: {} }),
  fold,
  audience,
  commands,
  deeds,
} satisfies Subject<keyof typeof fold>;
