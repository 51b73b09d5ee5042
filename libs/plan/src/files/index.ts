export * from './playable-folder';
