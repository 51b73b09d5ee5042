import type { Folds } from '../../core/subject';
import type { StatementEvents } from './events';

export const fold: Folds<keyof StatementEvents> = {
  StatementWritten(state, { data, time, at, seq }, write) {
    const first = state.statements[data.statement]?.first ?? seq;
    write.put('statements', data.statement, { ...data, at: time, wall: at, version: seq, first });
  },
  StatementRemoved(_state, { data }, write) {
    write.remove('statements', data.statement);
  },
  ReportReleased(_state, { data, time, at }, write) {
    write.put('releases', data.part, { ...data, at: time, wall: at });
  },
};
