/** An exported log: the chain of its hashes, and the signature at its end. */
export * from './chain';
export * from './signature';
export * from './verify';
