import { done, type Deeds, type Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { fold } from './fold';
import type { InformationRequestsState } from './state';

const deeds: Deeds = { InformationGiven: done('give-information') };

/** What the authorities ask organisations to tell them. */
export const informationRequests = {
  state: (): InformationRequestsState => ({ informationRequests: {} }),
  facts: () => ({ informationRequests: [] }),
  fold,
  audience,
  commands,
  deeds,
} satisfies Subject<keyof typeof fold>;
