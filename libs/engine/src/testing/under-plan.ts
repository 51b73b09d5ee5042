import type { CommandBody } from '../machine/decide';
import { aPlan } from './a-plan';
import { aScenario } from './a-scenario';
import type { Played } from './played';

/** The test scenario on the test plan. */
export const underPlan = (injects: Parameters<typeof aScenario>[0] = []) =>
  aScenario(injects, { emergencyPlan: aPlan });

export const REPORT: CommandBody = {
  type: 'ReportIncident',
  title: 'Dead desks',
  description: 'Since nine',
  category: 'availability',
};

/** A report of alpha, registered by the CERT: the report and its case. */
export function reported(played: Played): { report: string; id: string } {
  const [event] = played.do(REPORT, 'ann');
  const id = (event?.data as { report: string }).report;
  played.do({ type: 'RegisterCase', title: 'Desks', reports: [id] }, 'cleo');
  return { report: id, id: Object.keys(played.state.cases)[0]! };
}

/** The code with which something is refused; undefined when it is not. */
export function refused(what: () => unknown): string | undefined {
  try {
    what();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return undefined;
}
