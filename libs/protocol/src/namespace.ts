/** The Socket.IO namespace of live exercises. By itself, so that a client needs none of the schemas. */
export const NAMESPACE = '/live';
