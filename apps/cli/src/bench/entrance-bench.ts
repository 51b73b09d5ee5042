import { Browser } from '@tocsin/rig';
import { MINUTE } from '@tocsin/words';
import { round, type Result } from './figures';
import { withStage } from './with-stage';

const JOINS = 500;
const GUESSES = 10_000;
const AT_ONCE = 100;

/** A hall that comes in from one address, beside somebody there who guesses codes and invitations; who is let in, and how fast. */
export async function entranceBench(): Promise<Result> {
  return withStage(1, 1, undefined, async ({ stage, exercise, cookies }) => {
    const host = new Browser(stage.url, cookies);
    const { body } = await host.ask<{ code: string }>(`/api/exercises/${exercise}/join-code`);
    const guesses = { found: 0, unknown: 0, slowed: 0, seconds: 0 };
    const guess = async (one: number): Promise<void> => {
      const visitor = new Browser(stage.url);
      const code = `GUESS${one.toString(36).toUpperCase()}`;
      const { status } =
        one % 2 === 0
          ? await visitor.ask(`/api/join-code/${code}`)
          : await visitor.ask('/api/session/join', { body: { token: code } });
      if (status === 429) guesses.slowed++;
      else if (status === 404) guesses.unknown++;
      else guesses.found++;
    };
    guesses.seconds = await timed(GUESSES, guess);
    const joined = { in: 0, refused: 0 };
    const join = async (one: number): Promise<void> => {
      const asked = { code: body.code, organisation: 'all', name: `Guest ${one}` };
      const { status } = await new Browser(stage.url).ask('/api/session/join-code', { body: asked });
      if (status === 201) joined.in++;
      else joined.refused++;
    };
    const seconds = await timed(JOINS, join);
    return {
      bench: `entrance: ${GUESSES} guesses, then ${JOINS} joins, from one address`,
      figures: {
        'guesses that found something': guesses.found,
        'guesses answered 404': guesses.unknown,
        'guesses slowed down': guesses.slowed,
        'guesses, seconds': guesses.seconds,
        'joins let in': joined.in,
        'joins refused': joined.refused,
        'joins, seconds': seconds,
      },
      ratios: { 'joins a minute': round((joined.in * (MINUTE / 1_000)) / seconds, 0) },
    };
  });
}

/** Does something so many times, some at once. @returns how many seconds it took */
async function timed(times: number, work: (one: number) => Promise<void>): Promise<number> {
  const from = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < times) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return round((performance.now() - from) / 1_000, 1);
}
