import type { Attachment } from '@tocsin/engine';
import { Refusal, type Place } from './api';

/** Saves an attachment. It is fetched rather than linked to, because the seat must go along. @throws Refusal */
export async function download({ exercise, seat }: Place, { file, name }: Attachment): Promise<void> {
  let answer: Response;
  try {
    answer = await fetch(
      `/api/exercises/${exercise}/files/${file.split('/').map(encodeURIComponent).join('/')}`,
      {
        headers: { 'x-tocsin-seat': seat },
      },
    );
  } catch {
    throw new Refusal(0, 'offline', 'The server cannot be reached.');
  }
  if (!answer.ok)
    throw new Refusal(answer.status, `http-${answer.status}`, `The server answered ${answer.status}.`);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
