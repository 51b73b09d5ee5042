import type { Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { ServicesState } from './state';

/** Services of the CERT's catalogue that organisations ask for. */
export const services = {
  state: (): ServicesState => ({ services: {} }),
  facts: () => ({ services: [] }),
  fold,
  audience,
  commands,
} satisfies Subject<keyof typeof fold>;
