export * from './check-playable';
export * from './deadline';
export * from './json-schema';
export * from './ladder';
export * from './load-plan';
export * from './plan';
export * from './playable';
export * from './score';
