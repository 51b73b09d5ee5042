import type { Text } from '@tocsin/scenario';
import type { Attachment, Part } from '@tocsin/engine';
import type { Language } from '@tocsin/words';
import { urlOf } from './url-of';

/** An answer of the server that is not what was asked for. `code` is stable and has a translation. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    /** What the words of its translation speak of. */
    readonly about: Record<string, string> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export interface Seat {
  exercise: string;
  exerciseTitle: Text;
  person: string;
  name: string;
  part: Part;
  organisation?: string;
}
/** What an account may do beside what it is let into. */
export type Role = 'member' | 'planner' | 'administrator';

export interface Session {
  account: { id: string; name: string; role: Role } | null;
  seats: Seat[];
  /** The server cannot be reached: these are the seats of which this browser kept something. */
  offline?: boolean;
}
export interface Contact {
  team?: string;
  email?: string;
  phone?: string;
  emergencyPhone?: string;
  address?: string;
  hours?: Text;
  languages?: Language[];
  pgpFingerprint?: string;
}
export interface Briefing {
  title: Text;
  summary: Text;
  briefing?: Text;
  contacts: { id: string; name: Text; description?: Text; contact?: Contact }[];
  /** Who speaks for a network of the emergency plan. */
  liaisons: { network: string; persona: string; name: Text }[];
  story?: Text;
}
/** Where in an exercise one asks from: its seat goes along, and the server checks that it is one's own. */
export interface Place {
  exercise: string;
  seat: string;
}

interface Asked {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  seat?: string;
  /** How long an answer is waited for, milliseconds; as long as it takes without it. */
  within?: number;
}

/** Asks the server over HTTP. @throws Refusal when it refuses or cannot be reached (`offline`). */
export async function ask<T>(path: string, { method = 'GET', body, seat, within }: Asked = {}): Promise<T> {
  const isForm = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (seat) headers['x-tocsin-seat'] = seat;
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(urlOf(`/api${path}`), {
      method,
      headers,
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      ...(within ? { signal: AbortSignal.timeout(within) } : {}),
    });
    text = await answer.text();
  } catch {
    throw new Refusal(0, 'offline', 'The server cannot be reached.');
  }
  const json = parsed(text);
  if (!answer.ok) throw refusalOf(answer.status, json);
  return json as T;
}

/** The same, from a seat in an exercise: `path` goes on after `/exercises/<id>`. */
export const askFrom = <T>(
  { exercise, seat }: Place,
  path: string,
  asked: Omit<Asked, 'seat'> = {},
): Promise<T> => ask<T>(`/exercises/${exercise}${path}`, { ...asked, seat });

/** Sends a file; the answer is how messages and reports refer to it. */
export function upload(place: Place, file: File): Promise<Attachment> {
  const body = new FormData();
  body.append('file', file);
  return askFrom<Attachment>(place, '/uploads', { method: 'POST', body });
}

/** An answer as JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the server said of why it refused. */
export function refusalOf(status: number, json: unknown): Refusal {
  const { code, message, about } = (json ?? {}) as {
    code?: string;
    message?: string | string[];
    about?: Record<string, string>;
  };
  const words = Array.isArray(message) ? message.join(' ') : message;
  return new Refusal(status, code ?? `http-${status}`, words ?? `The server answered ${status}.`, about);
}
