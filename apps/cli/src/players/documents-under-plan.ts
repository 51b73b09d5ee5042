import type { EventData, ExerciseEvent, State } from '@tocsin/engine';
import type { Plan } from '@tocsin/plan';
import { Address, type DocumentKind } from '@tocsin/scenario';
import { MINUTE } from '@tocsin/words';
import type { Acting } from './acting';
import type { Planned } from './planned';

/** Shares of simulated authorities who do what the plan lets them do. */
const OBLIGED = 0.8;
const SPEAKS = 0.4;
const REMEMBERED = 0.75;

type Of<T extends keyof EventData> = ExerciseEvent<T>;

/** The documents that simulated authorities write, approve and release, asked by a task of the plan or not. */
export class DocumentsUnderPlan {
  constructor(
    private readonly plan: Plan,
    private readonly acting: Acting,
  ) {}

  /** Some speak to the public as soon as a level is declared, asked or not. */
  speak({ data, time }: Of<'LevelDeclared'>, state: State): Planned[] {
    if (data.rank === 0 || this.acting.random.next() > SPEAKS) return [];
    const body = { en: 'What is safe, what you can do, when we speak next.' };
    return this.acting.somebody(this.plan.documents.statement.mayWrite, time, [10, 45], state, {
      type: 'WriteDocument',
      kind: 'statement',
      title: TITLES.statement,
      body,
      tlp: 'CLEAR',
    });
  }

  approve({ data, time }: Of<'DocumentWritten'>, state: State): Planned[] {
    return this.acting.somebody(this.plan.documents[data.kind].mayApprove, time, [2, 12], state, {
      type: 'ApproveDocument',
      document: data.document,
      version: data.version,
    });
  }

  oblige({ data, time }: Of<'TaskOpened'>, state: State): Planned[] {
    const by = this.acting.someoneOf(data.organisation, state);
    if (!by || this.acting.random.next() > OBLIGED) return [];
    const at = this.acting.later(time, (data.due - time) * this.acting.random.between(0.2, 1.25), state);
    const written: Planned[] = [];
    const kind = documentOf(data.planned?.task);
    if (kind) {
      const text = { en: 'What we know, what we do, when we speak next.' };
      written.push({
        at: at - MINUTE,
        by,
        body: { type: 'WriteDocument', kind, title: TITLES[kind], body: text },
      });
    }
    return [...written, { at, by, body: { type: 'MoveTask', task: data.task, to: 'done', note: 'Done.' } }];
  }

  release({ data, time }: Of<'DocumentApproved'>, state: State): Planned[] {
    const document = state.documents[data.document];
    if (!document) return [];
    // A sector is easily forgotten.
    const sectors = (state.exercise?.organisations ?? [])
      .filter(({ constituency }) => constituency === 'essential-operator')
      .map(({ sector }) => Address.sector(sector));
    const told = [...new Set(sectors)].filter(() => this.acting.random.next() < REMEMBERED);
    const reached: Address[] = document.kind === 'statement' ? ['everyone'] : told;
    return this.acting.somebody(this.plan.documents[document.kind].mayRelease, time, [1, 8], state, {
      type: 'ReleaseDocument',
      document: data.document,
      to: reached.length > 0 ? reached : ['everyone'],
    });
  }
}

const TITLES: Record<DocumentKind, { en: string }> = {
  advisory: { en: 'Advisory to operators' },
  sitrep: { en: 'Situation report' },
  statement: { en: 'Press statement' },
};

/** The document that a task of the plan asks for, by what its id says. */
function documentOf(task = ''): DocumentKind | undefined {
  if (task.includes('sitrep') || task.includes('situation') || task.includes('report')) return 'sitrep';
  if (task.includes('statement')) return 'statement';
  return task.includes('inform') || task.includes('share') ? 'advisory' : undefined;
}
