import type { ReportPart, State } from '@tocsin/engine';
import { Address } from '@tocsin/scenario';
import type { Given } from '../planned';
import { evaluatorsOf } from './observing';

/** The whole goes to the authorities, to each organisation what is about it, to the public the summary. */
export function releases(state: State): Given[] {
  const [by] = evaluatorsOf(state);
  if (!by) return [];
  const statements = Object.values(state.statements);
  const summary = statements.filter(({ kind }) => kind === 'summary');
  const release = (part: ReportPart, chosen: typeof statements): Given => ({
    by,
    body: { type: 'ReleaseReport', part, statements: chosen.map(({ statement }) => statement) },
  });
  return [
    release('whole', statements),
    ...(state.exercise?.organisations ?? []).map(({ id }) =>
      release(Address.organisation(id), [
        ...summary,
        ...statements.filter(({ organisation }) => organisation === id),
      ]),
    ),
    release('public', summary),
  ];
}
