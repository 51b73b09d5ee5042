import type { Subject } from '../../core/subject';
import { audience } from './audience';
import { fold } from './fold';
import type { TlpState } from './state';

/** Information that somebody passed on beyond its TLP label. */
export const tlp = {
  state: (): TlpState => ({ breaches: {} }),
  facts: () => ({ breaches: [] }),
  fold,
  audience,
} satisfies Subject<keyof typeof fold>;
