import { z } from 'zod';
import type { Draft } from '../core/events';
import { Rejected } from '../core/rejected';
import type { Person } from '../core/state';
import type { May, Situation } from '../core/command';
import * as conduct from '../subjects/conduct/commands';
import * as cases from '../subjects/cases/commands';
import * as cells from '../subjects/cells/commands';
import { createExercise } from '../subjects/exercise/commands';
import * as decisions from '../subjects/decisions/commands';
import * as documents from '../subjects/documents/commands';
import * as duties from '../subjects/duties/commands';
import * as information from '../subjects/information-requests/commands';
import * as hotwash from '../subjects/hotwash/commands';
import * as injects from '../subjects/injects/commands';
import * as levels from '../subjects/levels/commands';
import { markAction } from '../subjects/expected-actions/commands';
import * as messages from '../subjects/messages/commands';
import * as observations from '../subjects/observations/commands';
import * as people from '../subjects/people/commands';
import { reportIncident, writeLogEntry, writeNote } from '../subjects/incident-reports/commands';
import * as responses from '../subjects/responses/commands';
import * as services from '../subjects/services/commands';
import * as statements from '../subjects/statements/commands';
import * as tasks from '../subjects/tasks/commands';

export { INCIDENT_CLASSES, type IncidentClass } from '../subjects/incident-reports/commands';

/** Every command there is. A new one is a definition and a line here. */
const kinds = [
  createExercise,
  people.enrolPerson,
  people.withdrawPerson,
  people.callCommsCheck,
  people.answerCommsCheck,
  conduct.startExercise,
  conduct.pauseClock,
  conduct.resumeClock,
  conduct.setRate,
  conduct.jumpClock,
  conduct.endExercise,
  conduct.tick,
  conduct.recoverClock,
  injects.releaseInject,
  injects.holdInject,
  injects.resumeInject,
  injects.skipInject,
  injects.restoreInject,
  injects.retimeInject,
  injects.editInject,
  injects.improviseInject,
  messages.giveReceipt,
  messages.sendMessage,
  responses.chooseOption,
  responses.submitForm,
  reportIncident,
  writeLogEntry,
  writeNote,
  markAction,
  cases.registerCase,
  cases.linkReport,
  cases.assignCase,
  cases.evaluateCase,
  cases.moveCase,
  levels.proposeLevel,
  levels.declareLevel,
  cells.conveneCell,
  cells.writeMinutes,
  decisions.putDecision,
  decisions.takeDecision,
  information.requestInformation,
  information.giveInformation,
  tasks.openTask,
  tasks.moveTask,
  documents.writeDocument,
  documents.approveDocument,
  documents.releaseDocument,
  duties.declareAware,
  duties.classifyIncident,
  duties.submitDutyStep,
  services.requestService,
  services.moveService,
  observations.observe,
  observations.correctObservation,
  observations.withdrawObservation,
  observations.giveRating,
  observations.agreeRating,
  hotwash.answerSurvey,
  hotwash.closeSurvey,
  hotwash.releaseNote,
  statements.writeStatement,
  statements.removeStatement,
  statements.releaseReport,
] as const;

type Kind = (typeof kinds)[number];
type BodyOf<K> = K extends { type: infer T; body: infer S extends z.ZodRawShape }
  ? { type: T } & (keyof S extends never ? unknown : z.input<z.ZodObject<S>>)
  : never;

/** What someone asks for, before it is judged: a type and its fields. */
export type CommandBody = BodyOf<Kind>;
export type CommandType = Kind['type'];

/** A command: what, by whom (a person's id, `clock` or `server`), and when (wall time, epoch milliseconds). */
export type Command = CommandBody & { id: string; at: number; by: string };

interface AnyKind {
  type: string;
  may: readonly May[];
  body: z.ZodRawShape;
  decide: (body: never, situation: Situation) => Draft[];
}
const byType = new Map(
  (kinds as unknown as AnyKind[]).map((kind) => [kind.type, { ...kind, schema: z.strictObject(kind.body) }]),
);
const schemas = kinds.map((kind) => z.strictObject({ type: z.literal(kind.type), ...kind.body }));

/** Parses what a client sends; an unknown type, a field too many or a wrong value is an error that names it. */
export const commandBody = z.discriminatedUnion('type', schemas as never) as unknown as z.ZodType<
  CommandBody,
  CommandBody
>;

/** Whether someone's part in the exercise lets them give a kind of command at all. */
export const mayDo = (person: Person | undefined, type: CommandType): boolean =>
  person !== undefined && (byType.get(type)?.may.includes(person.part) ?? false);

/**
 * Decides what a command brings about; fields left out take their defaults.
 * @throws Rejected when it may not or cannot be carried out.
 * @throws z.ZodError when its fields are wrong.
 */
export function decide({ id: _id, at: _at, by, type, ...body }: Command, situation: Situation): Draft[] {
  const kind = byType.get(type);
  const server = by === 'server' || by === 'clock';
  const may = server ? kind?.may.includes('server') : mayDo(situation.person, type);
  if (!server && !situation.person)
    throw new Rejected('not-enrolled', 'You are not enrolled in this exercise.');
  if (!kind || !may) throw new Rejected('not-allowed', `Your part in the exercise does not include ${type}.`);
  return kind.decide(kind.schema.parse(body) as never, situation);
}
