export * from './import-fault';
export { openZip, type Bounds, type ImportedFile } from './open-zip';
export * from './pack-zip';
export * from './read-import';
