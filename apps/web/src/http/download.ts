import type { Attachment } from '@tocsin/engine';
import { MINUTE } from '@tocsin/words';
import { parsed, Refusal, refusalOf, type Place } from './api';
import { urlOf } from './url-of';

/** Fetches what the server keeps for a seat: `path` goes on after `/exercises/<id>`. @throws Refusal */
async function fetched({ exercise, seat }: Place, path: string): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(urlOf(`/api/exercises/${exercise}${path}`), {
      headers: { 'x-tocsin-seat': seat },
    });
  } catch {
    throw new Refusal(0, 'offline', 'The server cannot be reached.');
  }
  if (!answer.ok) throw refusalOf(answer.status, parsed(await answer.text()));
  return answer;
}

/**
 * Saves what the server keeps for a seat. It is fetched rather than linked to, because the seat must go along.
 * Without a name the server's is used. @throws Refusal
 */
export async function download(place: Place, path: string, name?: string): Promise<void> {
  const answer = await fetched(place, path);
  const given = /filename="?([^";]+)"?/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  saved(await answer.blob(), name ?? given ?? 'tocsin');
}

/** Saves what the browser has as a file. */
export function saved(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}

const filePath = (file: string): string => `/files/${file.split('/').map(encodeURIComponent).join('/')}`;

/** Saves an attachment. @throws Refusal */
export const downloadFile = (place: Place, { file, name }: Attachment): Promise<void> =>
  download(place, filePath(file), name);

/** What an attachment holds, to be shown. @throws Refusal */
export const fileOf = async (place: Place, file: string): Promise<Blob> =>
  (await fetched(place, filePath(file))).blob();
