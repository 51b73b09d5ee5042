import type { ActionKind, Address, Facts } from '@tocsin/scenario';
import type { CommandKind } from './command';
import type { Course } from './course';
import type { AnyDue } from './due';
import type { EventData, EventType, ExerciseEvent, Draft } from './events';
import type { State } from './state';
import type { Writer } from './writer';

/** How one kind of event changes the state. What it refers to may be invisible to the viewer, and is then left out. */
export type Fold<T extends EventType> = (state: State, event: ExerciseEvent<T>, write: Writer) => void;
export type Folds<T extends EventType> = { [K in T]: Fold<K> };

/** Who sees one kind of event, given the exercise before it. */
export type Audiences<T extends EventType> = { [K in T]: (data: EventData[K], state: State) => Address[] };

/** What follows from an event by itself. */
export type Follows = { [K in EventType]?: (event: ExerciseEvent<K>, course: Course) => Draft[] };

/** Something that a person did, in the words of expected actions. */
export interface Deed {
  kind: ActionKind;
  person: string;
  /** What else an expected action may ask for. */
  message?: string;
  to?: Address[];
  option?: string;
  level?: string;
}
export type Deeds = { [K in EventType]?: (event: ExerciseEvent<K>, state: State) => Deed[] };

/** What an inject may wait for, as a key of `Script.after`, and who did it. */
export interface Occasion {
  key: string;
  person?: string;
}
export type Occasions = { [K in EventType]?: (event: ExerciseEvent<K>, state: State) => Occasion[] };

/**
 * One subject of an exercise, whole: what can happen, how that changes the state, who sees it, what people can do,
 * what falls due, and what follows by itself. The machine knows subjects by nothing else.
 */
export interface Subject<T extends EventType = EventType> {
  /** Its part of the state, before anything has happened. */
  state: () => Partial<State>;
  /** Its facts, before anything has happened. */
  facts?: () => Partial<Facts>;
  fold: Folds<T>;
  /** What events of other subjects change in its own part of the state. */
  alsoFolds?: { [K in EventType]?: Fold<K> };
  audience: Audiences<T>;
  /** Every command that it has, each an export of its commands.ts. */
  commands?: Record<string, AnyCommand>;
  due?: readonly AnyDue[];
  follows?: Follows;
  deeds?: Deeds;
  occasions?: Occasions;
  /** What a deed, an occasion or changed facts bring about. */
  onDeed?: (deed: Deed, event: ExerciseEvent, course: Course) => Draft[];
  onOccasion?: (occasion: Occasion, event: ExerciseEvent, course: Course) => Draft[];
  onFacts?: (changed: ReadonlySet<keyof Facts>, now: number, course: Course) => Draft[];
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of commands holds those with any fields; `unknown` would refuse each, as `decide` takes its own
export type AnyCommand = CommandKind<string, any>;

/** A deed of whoever caused the event, which needs nothing but that they did it. */
export const done =
  (kind: ActionKind) =>
  ({ by }: ExerciseEvent): Deed[] => [{ kind, person: by }];
