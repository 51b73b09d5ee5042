export * from './clean-text';
export * from './languages';
export * from './time';
export * from './name-key';
