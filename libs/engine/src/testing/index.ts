export * from './a-plan';
export * from './a-scenario';
export * from './cast';
export * from './played';
export * from './random-play';
export * from './under-plan';
