import type { Folds } from '../../core/subject';
import type { PlanEvents } from './events';

export const fold: Folds<keyof PlanEvents> = {
  PlanAdopted(_state, { data }, write) {
    const { evaluators: caseEvaluators, ...plan } = data;
    write.set('plan', { ...plan, caseEvaluators, since: 0 });
    write.setFact('plan', { level: data.level, rank: 0, since: 0 });
  },
};
