import type { Deeds, Subject } from '../../core/subject';
import { audience } from './audience';
import * as commands from './commands';
import { alsoFolds, fold } from './fold';
import type { DocumentsState } from './state';

const deeds: Deeds = {
  DocumentReleased({ data, by }, state) {
    const kind = state.documents[data.document]?.kind;
    return kind ? [{ kind: `release-${kind}`, person: by }] : [];
  },
};

/** Advisories, situation reports and press statements: written, approved, released. */
export const documents = {
  state: (): DocumentsState => ({ documents: {} }),
  facts: () => ({ documents: [] }),
  fold,
  alsoFolds,
  audience,
  commands,
  deeds,
} satisfies Subject<keyof typeof fold>;
