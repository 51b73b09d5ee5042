import type { CommandBody } from '../machine/decide';
import type { Played } from './played';

/** Does something and returns the id that the first event gave it. */
export function make(played: Played, body: CommandBody, by: string): string {
  const [event] = played.do(body, by);
  const id = Object.values(event?.data ?? {}).find(
    (value) => typeof value === 'string' && /^[a-z]\d+/.test(value),
  );
  if (typeof id !== 'string') throw new Error(`${body.type} made nothing that has an id`);
  return id;
}

export const aReport = (text = 'Text'): CommandBody => ({
  type: 'ReportIncident',
  title: text,
  description: text,
  category: 'availability',
});

/** An incident report of `grid`. */
export const reported = (played: Played, by = 'grid'): string => make(played, aReport(), by);

/** A case of the CERT on a report of `grid`. */
export const registered = (played: Played): string =>
  make(played, { type: 'RegisterCase', title: 'Case', reports: [reported(played)] }, 'cert');

/** A draft document. */
export const written = (
  played: Played,
  kind: 'advisory' | 'sitrep' | 'statement' = 'advisory',
  by = 'cert',
): string => make(played, { type: 'WriteDocument', kind, title: { en: 'Title' }, body: { en: 'Body' } }, by);

/** A document that has been approved. */
export function approved(played: Played, kind: 'advisory' | 'statement' = 'advisory'): string {
  const document = written(played, kind, kind === 'advisory' ? 'cert' : 'grid');
  const by = kind === 'advisory' ? 'cert' : 'crisisCentre';
  played.do({ type: 'ApproveDocument', document, version: 1 }, by);
  return document;
}

/** The obligation that the first report of an organisation opened. */
export function obliged(played: Played, by = 'grid'): string {
  reported(played, by);
  return Object.keys(played.state.obligations).at(-1)!;
}
