export * from './audience';
export * from './core/clock';
export { COLLECTIONS } from './core/collections';
export {
  commandBody,
  INCIDENT_CLASSES,
  type IncidentClass,
  mayDo,
  type Command,
  type CommandBody,
  type CommandType,
} from './machine/decide';
export * from './core/evaluation-events';
export * from './core/evaluation-state';
export * from './core/events';
export * from './core/evidence';
export { evolve } from './evolve';
export { Exercise } from './machine/exercise';
export type { Mark, MarkKind } from './past/marks';
export { readerOf } from './past/reader';
export { TimeMachine, type Moment, type Viewer } from './past/time-machine';
export { concrete, holders, partiesOf, partyOf, receives } from './addresses/parties';
export * from './core/plan-events';
export * from './core/plan-state';
export * from './core/rejected';
export * from './core/room-events';
export * from './core/room-state';
export { beyondLabel } from './addresses/tlp';
export { injectAsItStands, messageOfInject } from './subjects/injects/release';
export { plannedAt, prepare, startOfDay, type Script } from './core/script';
export * from './select';
export * from './core/state';
