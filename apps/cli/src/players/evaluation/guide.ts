import { partiesOf, ratingKey, type State, type RatedSubject } from '@tocsin/engine';
import { Address, tasksOf, type GuidedTask, type Objective } from '@tocsin/scenario';
import { actionLink, dutyLink, stepLink, type Outcome } from './outcome';

/** What could be seen of a critical task, of one organisation or of all together. */
export interface Seen {
  guided: GuidedTask;
  of: RatedSubject;
  outcomes: Outcome[];
}

/** The evaluation guide of a scenario, and what the evaluators have seen by it so far. */
export class Guide {
  readonly tasks: GuidedTask[];
  /** By `ratingKey`. What nothing has shown is not there, and is not rated. */
  readonly seen = new Map<string, Seen>();
  private readonly byLink = new Map<string, GuidedTask[]>();

  constructor(readonly objectives: readonly Objective[]) {
    this.tasks = tasksOf(objectives);
    for (const guided of this.tasks)
      for (const link of linksOf(guided)) this.byLink.set(link, [...(this.byLink.get(link) ?? []), guided]);
  }

  /** Puts an outcome to the tasks that it shows; what came late takes the place of what was missed. */
  note(outcome: Outcome, state: State): Seen[] {
    return (this.byLink.get(outcome.link) ?? []).flatMap((guided) => {
      if (!concerns(guided, outcome, state)) return [];
      const of = subjectOf(guided, outcome);
      const before = this.seen.get(ratingKey(of))?.outcomes ?? [];
      const outcomes = [...before.filter(({ key }) => key !== outcome.key), outcome];
      const seen = { guided, of, outcomes };
      this.seen.set(ratingKey(of), seen);
      return [seen];
    });
  }

  /** Tasks that an inject calls for, and of which the guide names nothing that would show them. */
  unlinked(inject: number): GuidedTask[] {
    return this.tasks.filter(
      (guided) => guided.task.injects.includes(inject) && linksOf(guided).length === 0,
    );
  }

  of(objective: string): Seen[] {
    return [...this.seen.values()].filter(({ guided }) => guided.objective.id === objective);
  }
}

const linksOf = ({ task }: GuidedTask): string[] => [
  ...task.actions.map(actionLink),
  ...task.steps.map(stepLink),
  ...task.duties.map(dutyLink),
];

function concerns({ task }: GuidedTask, { party, organisation }: Outcome, state: State): boolean {
  if (!task.by) return true;
  const parties = partiesOf(task.by, state);
  return parties.includes(party) || parties.includes(Address.organisation(organisation ?? ''));
}

/** A task of everyone is rated of all together: a row for each organisation would tell nobody anything. */
const subjectOf = ({ task }: GuidedTask, { organisation }: Outcome): RatedSubject => ({
  subject: `task:${task.id}`,
  ...(organisation && task.by && !task.by.includes('everyone') ? { organisation } : {}),
});
