export * from './audience';
export * from './clock';
export { COLLECTIONS } from './collections';
export {
  commandBody,
  INCIDENT_CLASSES,
  type IncidentClass,
  mayDo,
  type Command,
  type CommandBody,
  type CommandType,
} from './commands';
export * from './evaluation-events';
export * from './evaluation-state';
export * from './events';
export * from './evidence';
export { evolve } from './evolve';
export { Exercise } from './exercise';
export type { Mark, MarkKind } from './past/marks';
export { readerOf } from './past/reader';
export { TimeMachine, type Moment, type Viewer } from './past/time-machine';
export { concrete, holders, partiesOf, partyOf, receives } from './parties';
export * from './plan-events';
export * from './plan-state';
export * from './rejected';
export * from './room-events';
export * from './room-state';
export { beyondLabel } from './tlp';
export { injectAsItStands, messageOfInject } from './release';
export { plannedAt, prepare, startOfDay, type Script } from './script';
export * from './select';
export * from './state';
