import './resources';

export * from './areas';
export * from './load-texts';
export * from './words-in';
