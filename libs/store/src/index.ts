/** What Postgres keeps of the exercises, and the Postgres that Tocsin brings: for whatever reads a log where it lies. */
export * from './postgres/embedded-postgres';
export * from './kept-exercises';
export * from './opened-store';
export * from './settings';
export * from './stored-events';
