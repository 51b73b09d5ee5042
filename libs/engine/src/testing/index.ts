export * from './a-scenario';
export * from './played';
