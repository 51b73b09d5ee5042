/** The log of an exercise: how its events are chained, signed, verified, written as lines, and read in every version. */
export * from './chain';
export * from './lines';
export * from './signature';
export * from './verify';
export { UnknownEvent, upcast, versionOf } from './version';
