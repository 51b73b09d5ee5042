import { cleanTexts } from '@tocsin/words';
import { z } from 'zod';
import { whoever, type Situation } from '../core/command';
import type { Draft } from '../core/events';
import type { Person } from '../core/person';
import { Rejected } from '../core/rejected';
import { SUBJECTS, type Registered } from './subjects';

type CommandsOf<S> = S extends { commands: infer C } ? C[keyof C] : never;
type Kind = CommandsOf<Registered>;
type BodyOf<K> = K extends { type: infer T; body: infer S extends z.ZodRawShape }
  ? { type: T } & (keyof S extends never ? unknown : z.input<z.ZodObject<S>>)
  : never;

/** What someone asks for, before it is judged: a type and its fields. */
export type CommandBody = BodyOf<Kind>;
export type CommandType = Kind['type'];

/** A command: what, by whom (a person's id, `clock` or `server`), and when (wall time, epoch milliseconds). */
export type Command = CommandBody & { id: string; at: number; by: string };

/** Whatever a command says has no characters that are no text. */
const clean = <S extends z.ZodType>(schema: S) => z.preprocess(cleanTexts, schema);

const kinds = SUBJECTS.flatMap(({ commands = {} }) => Object.values(commands));
const byType = new Map(
  kinds.map((kind) => [kind.type, { ...kind, schema: clean(z.strictObject(kind.body)) }]),
);
const schemas = kinds.map((kind) => z.strictObject({ type: z.literal(kind.type), ...kind.body }));

/** Parses what a client sends; an unknown type, a field too many or a wrong value is an error that names it. */
export const commandBody = clean(z.discriminatedUnion('type', schemas as never)) as unknown as z.ZodType<
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
  const may = server ? kind?.may.includes('server') : mayDo(whoever(situation), type);
  if (!kind || !may) throw new Rejected('not-allowed', `Your part in the exercise does not include ${type}.`);
  return kind.decide(kind.schema.parse(body) as never, situation);
}
