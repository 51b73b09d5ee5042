import type { PlanEventData, CaseState } from './plan-events';
import { emptyRoom, type RoomState } from './room-state';

type Stamped<T> = T & { at: number; wall: number };

export interface Case extends Stamped<PlanEventData['CaseRegistered']> {
  state: CaseState;
  handler?: string;
  /** The newest evaluation of each evaluator, and what they agreed on. */
  evaluations: Record<string, Stamped<PlanEventData['CaseEvaluated']>>;
  agreed?: Stamped<PlanEventData['CaseEvaluated']>;
  /** What was noted when it moved. */
  moves: Stamped<PlanEventData['CaseMoved']>[];
  /** Where it stands in `facts.cases`. */
  place: number;
}

export interface Task extends Stamped<PlanEventData['TaskOpened']> {
  state: 'open' | 'done' | 'dropped';
  overdue: boolean;
  note: string;
  place: number;
}

export interface Document extends Stamped<PlanEventData['DocumentWritten']> {
  state: 'draft' | 'approved' | 'released';
  approved?: Stamped<PlanEventData['DocumentApproved']>;
  released?: Stamped<PlanEventData['DocumentReleased']>;
  place: number;
}

export interface OwedStep {
  step: string;
  due?: number;
  state: 'open' | 'met' | 'late' | 'missed';
  submitted?: number;
  place: number;
}
export interface Obligation {
  id: string;
  duty: string;
  organisation: string;
  /** Organisations that are notified. */
  to: string[];
  aware: number;
  classified?: number;
  steps: OwedStep[];
}

export interface ServiceRequest extends Stamped<PlanEventData['ServiceRequested']> {
  state: 'requested' | 'accepted' | 'declined' | 'delivered';
  answers: Stamped<PlanEventData['ServiceMoved']>[];
  place: number;
}

export type LevelChange = Stamped<PlanEventData['LevelDeclared']> &
  Partial<Omit<PlanEventData['LevelGrounded'], 'level'>>;

/** What has happened under the emergency plan, as far as one may see it. */
export interface PlanState extends RoomState {
  /** Absent where the exercise is played without a plan. */
  plan?: PlanEventData['PlanAdopted'] & { since: number };
  levels: LevelChange[];
  proposals: Record<string, Stamped<PlanEventData['LevelProposed']>>;
  cells: Record<string, Stamped<PlanEventData['CellConvened']>>;
  cases: Record<string, Case>;
  /** By report, the case it was registered under. */
  registered: Record<string, string>;
  tasks: Record<string, Task>;
  documents: Record<string, Document>;
  obligations: Record<string, Obligation>;
  services: Record<string, ServiceRequest>;
}

export const noPlan = (): PlanState => ({
  levels: [],
  proposals: {},
  cells: {},
  cases: {},
  registered: {},
  tasks: {},
  documents: {},
  obligations: {},
  services: {},
  ...emptyRoom(),
});
