import { MINUTE } from '@tocsin/words';
import type { Folds, Subject } from '../../core/subject';
import type { DocumentEvents } from './events';

export const fold: Folds<keyof DocumentEvents> = {
  DocumentWritten(state, { data, time, at }, write) {
    const fact = state.documents[data.document]?.fact ?? state.facts.documents.length;
    write.put('documents', data.document, { ...data, at: time, wall: at, state: 'draft', fact });
    write.facts('documents')[fact] = {
      document: data.kind,
      organisation: data.organisation,
      state: 'draft',
      to: [],
      readBy: [],
      confirmedBy: [],
      releasedAt: -1,
    };
  },
  DocumentApproved(state, { data, time, at }, write) {
    const document = state.documents[data.document];
    if (!document) return;
    const approved = { ...data, at: time, wall: at };
    write.put('documents', data.document, { ...document, state: 'approved', approved });
    write.changeFact('documents', document.fact, { state: 'approved' });
  },
  DocumentReleased(state, { data, time, at }, write) {
    const document = state.documents[data.document];
    if (!document) return;
    const released = { ...data, at: time, wall: at };
    write.put('documents', data.document, { ...document, state: 'released', released });
    const fields = { state: 'released', to: data.to, releasedAt: time / MINUTE } as const;
    write.changeFact('documents', document.fact, fields);
  },
};

/** Which organisations have read a released document, and confirmed it. */
export const alsoFolds: Subject['alsoFolds'] = {
  ReceiptGiven(state, { data: { messages, person, receipt, organisation: named } }, write) {
    const organisation = named ?? state.people[person]?.organisation;
    if (!organisation || receipt === 'delivered') return;
    const list = receipt === 'read' ? 'readBy' : 'confirmedBy';
    for (const message of messages) {
      const document = state.documents[state.messages[message]?.document ?? ''];
      const before = document && state.facts.documents[document.fact]?.[list];
      if (before && !before.includes(organisation))
        write.changeFact('documents', document.fact, { [list]: [...before, organisation] });
    }
  },
};
