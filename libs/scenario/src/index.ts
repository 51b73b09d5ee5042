export * from './address';
export * from './channels/channels';
export * from './facts';
export * from './inject';
export * from './scenario';
export * from './text';
export * from './time';
export * from './trigger';
