export * from './inbox';
export * from './owed';
