/** A server as it is shipped, in a process of its own, with browsers and live clients that talk to it. */
export * from './browser';
export * from './counterpart';
export * from './deployment';
export * from './live-client';
export * from './nginx';
export * from './seats';
export * from './server-process';
