import { Address, tasksOf, type Text } from '@tocsin/scenario';
import { z } from 'zod';
import { command, type Situation, whoever } from '../../core/command';
import type { Rating } from '../ratings/events';
import { standingRating } from '../ratings/state';
import { ELEMENTS, STATEMENT_KINDS, type ReportPart, type Stated } from './events';
import type { Statement } from './state';
import { EVALUATORS } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { asTyped, optionalShort } from '../../core/text';

const stated = {
  kind: z.enum(STATEMENT_KINDS),
  title: optionalShort.default(''),
  text: asTyped.default(''),
  rootCause: asTyped.optional(),
  recommendation: asTyped.optional(),
  element: z.enum(ELEMENTS).optional(),
  objective: z.string().optional(),
  organisation: z.string().optional(),
  cites: z.array(z.int().positive()).max(200).default([]),
  observations: z.array(z.string()).max(200).default([]),
};

/**
 * The statement as it stands. Whoever changes it names the version that they read, so that nobody's words are lost
 * when two write at once.
 */
function versionRead(id: string, base: number | undefined, { state }: Situation): Statement {
  const statement = state.statements[id];
  if (!statement) throw new Rejected('unknown-statement', `There is no statement ${id}; it was removed.`);
  if (statement.version !== base)
    throw new Rejected('changed-meanwhile', 'Somebody else has changed this meanwhile.');
  return statement;
}

/** Writes a statement of the report, or a new version of it. */
export const writeStatement = command({
  type: 'WriteStatement',
  may: EVALUATORS,
  body: { statement: z.string().optional(), base: z.int().optional(), ...stated },
  decide({ statement: id, base, ...words }, situation) {
    const { state, scenario, next } = situation;
    if (id) versionRead(id, base, situation);
    const { organisation, objective, cites, observations } = words;
    if (organisation && !scenario.organisations.some((one) => one.id === organisation))
      throw new Rejected('no-organisation', `There is no organisation ${organisation}.`);
    if (objective && !scenario.objectives.some((one) => one.id === objective))
      throw new Rejected('unknown-task', `There is no objective ${objective}.`);
    const ahead = cites.find((seq) => seq > state.seq);
    if (ahead !== undefined) throw new Rejected('unknown-event', `There is no event ${ahead}.`);
    const missing = observations.find((one) => !state.observations[one]);
    if (missing) throw new Rejected('unknown-observation', `There is no observation ${missing}.`);
    const data = { ...words, statement: id ?? `a${next}`, person: whoever(situation).id };
    return [{ type: 'StatementWritten', data }];
  },
});

/** Takes a statement out of the report; its versions stay in the log. */
export const removeStatement = command({
  type: 'RemoveStatement',
  may: EVALUATORS,
  body: { statement: z.string(), base: z.int() },
  decide({ statement, base }, situation) {
    versionRead(statement, base, situation);
    return [{ type: 'StatementRemoved', data: { statement, person: whoever(situation).id } }];
  },
});

/** Gives a part of the report to those whom it is meant for, with the statements chosen for it. */
export const releaseReport = command({
  type: 'ReleaseReport',
  may: EVALUATORS,
  body: { part: z.string().max(100), statements: z.array(z.string()).max(1_000).default([]) },
  decide({ part, statements }, situation) {
    const { state } = situation;
    if (state.standing !== 'ended') throw new Rejected('not-ended', 'The report is released after ENDEX.');
    const to = readersOf(part, situation);
    const chosen = statements.map((id): Stated => {
      const one = state.statements[id];
      if (!one) throw new Rejected('unknown-statement', `There is no statement ${id}.`);
      const { statement, kind, title, text, rootCause, recommendation, element } = one;
      const { objective, organisation, cites, observations } = one;
      // What proves it may be what these readers could not see: the number of an event tells something too.
      const proof = part === 'whole' ? { cites, observations } : { cites: [], observations: [] };
      const words = { kind, title, text, rootCause, recommendation, element };
      return { statement, ...words, objective, organisation, ...proof };
    });
    const ratings = ratingsFor(part, situation);
    const { id: person } = whoever(situation);
    const data = { part: part as ReportPart, to, statements: chosen, ratings, person };
    return [{ type: 'ReportReleased', data }];
  },
});

/** The whole is for the authorities of the plan, an organisation's part for itself, the public's for all. */
function readersOf(part: string, { state, scenario }: Situation): Address[] {
  if (part === 'public') return ['everyone'];
  if (part === 'whole') return (state.plan?.authorities ?? []).map((id) => Address.organisation(id));
  const own = scenario.organisations.find(({ id }) => part === Address.organisation(id));
  if (own) return [Address.organisation(own.id)];
  throw new Rejected('unknown-part', `The report has no part ${part}.`);
}

/** How the organisation was rated whose part it is; what is disputed or not evaluated is left out. */
function ratingsFor(part: string, { state, scenario }: Situation): { title: Text; rating: Rating }[] {
  const titles = new Map<string, Text>([
    ...scenario.objectives.map(({ id, title }) => [`objective:${id}`, title] as const),
    ...tasksOf(scenario.objectives).map(({ task }) => [`task:${task.id}`, task.title] as const),
  ]);
  return Object.values(state.ratings)
    .filter(({ organisation }) => organisation && part === Address.organisation(organisation))
    .flatMap((rated) => {
      const [title, rating] = [titles.get(rated.subject), standingRating(rated)];
      return title && rating && rating !== 'disputed' ? [{ title, rating }] : [];
    });
}
