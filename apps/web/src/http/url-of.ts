const told = globalThis.document?.querySelector<HTMLMetaElement>('meta[name="tocsin-base"]')?.content ?? '';

/** Below which path of its host Tocsin is reached, without a slash at its end: '' at the top. */
const BASE = told.startsWith('/') ? told.replace(/\/+$/, '') : '';

/** The address of something of Tocsin, by its path: whatever is not a route's link needs it. */
export const urlOf = (path: string): string => BASE + path;
