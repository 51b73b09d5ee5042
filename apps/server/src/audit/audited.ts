import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Act } from './audit-log';

export const AUDITED = Symbol('audited');

/** How what a route does comes into the audit log. */
export type Audited =
  | { act: string; keeps: readonly string[] }
  /** The log has it from elsewhere: from the transaction of the act. */
  | { itself: true }
  | { because: string };

/** The API's documentation says it, too. */
const described = (audited: Audited) =>
  applyDecorators(SetMetadata(AUDITED, audited), ApiExtension('x-audit', audited));

/**
 * What the route does is recorded once it is done.
 * @param keeps fields of the body, the query or the answer that are written down: never a name of somebody who
 * takes part, a password, a token or a key
 */
export const Audited = (act: string, ...keeps: string[]) => described({ act, keeps });

/** What does it records it, in the transaction in which it is done. */
export const RecordsItself = () => described({ itself: true });

/** What the route changes is no act of administration, or is on record elsewhere. */
export const NotAudited = (because: string) => described({ because });

/** What only the handler knows of its act. */
export type Noted = Partial<Pick<Act, 'act' | 'to' | 'exercise' | 'before' | 'after'>>;

const noted = new WeakMap<Request, Noted>();

/** Adds to the record of what a request does. */
export const note = (request: Request, about: Noted): void =>
  void noted.set(request, { ...noted.get(request), ...about });

export const notesOf = (request: Request): Noted => noted.get(request) ?? {};
