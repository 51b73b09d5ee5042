import { amongAuthorities } from '../../addresses/groups';
import type { State } from '../../core/state';
import type { Audiences } from '../../core/subject';
import type { DocumentEvents } from './events';

/** Drafts stay with the author's organisation and those who share the picture. */
const aboutDocument = ({ document }: { document: string }, state: State) =>
  amongAuthorities(state, ...(state.documents[document] ? [state.documents[document].organisation] : []));

export const audience: Audiences<keyof DocumentEvents> = {
  DocumentWritten: ({ organisation }, state) => amongAuthorities(state, organisation),
  DocumentApproved: aboutDocument,
  DocumentReleased: aboutDocument,
};
