import { HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { MINUTE, SECOND } from '@tocsin/words';
import { setTimeout } from 'node:timers/promises';

/** Wrong tries that are answered at once. */
const FREE = 4;
const FIRST_WAIT = SECOND / 4;
const LONGEST_WAIT = 5 * SECOND;
const FORGOTTEN_AFTER = 15 * MINUTE;
/** Tries of one client at one account that may wait at a time. */
const MOST_WAITING = 6;
/** Clients remembered before old ones are looked for. */
const MANY = 10_000;

interface Tries {
  wrong: number;
  last: number;
  waiting: number;
  turn: Promise<unknown>;
}

/**
 * Slows down whoever tries wrong passwords: by account and client, so that nobody slows anybody else down.
 * Tries wait their turn and are then answered as they deserve: the right password is right however many were wrong.
 */
@Injectable()
export class SignInBrake {
  private readonly known = new Map<string, Tries>();

  /** @param check its answer is undefined where the try was wrong. @throws HttpException when too many wait already */
  async attempt<T>(
    account: string,
    client: string,
    check: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const tries = this.of(`${client} ${account.toLowerCase()}`);
    if (tries.waiting >= MOST_WAITING)
      throw new HttpException('too-many-attempts', HttpStatus.TOO_MANY_REQUESTS);
    tries.waiting++;
    const turn = tries.turn.then(async () => {
      if (tries.wrong >= FREE)
        await setTimeout(Math.min(FIRST_WAIT * 2 ** (tries.wrong - FREE), LONGEST_WAIT), undefined, {
          ref: false,
        });
      const answer = await check();
      tries.wrong = answer === undefined ? tries.wrong + 1 : 0;
      tries.last = Date.now();
      return answer;
    });
    tries.turn = turn.catch(() => {});
    return turn.finally(() => tries.waiting--);
  }

  private of(key: string): Tries {
    const now = Date.now();
    if (this.known.size > MANY)
      for (const [one, { last, waiting }] of this.known)
        if (waiting === 0 && now - last > FORGOTTEN_AFTER) this.known.delete(one);
    const known = this.known.get(key);
    if (known && (known.waiting > 0 || now - known.last < FORGOTTEN_AFTER)) return known;
    const tries: Tries = { wrong: 0, last: now, waiting: 0, turn: Promise.resolve() };
    this.known.set(key, tries);
    return tries;
  }
}
