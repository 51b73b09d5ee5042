import { Injectable } from '@nestjs/common';
import { SECOND } from '@tocsin/words';
import { Buckets } from './bucket';
import { SlowDown } from './slow-down';
import { networkOf } from './network';

/** Wrong codes and invitations of one client that cost it nothing, and how many more a second. */
const FREE = 100;
const A_SECOND = 1;
/** Whoever shares an address with somebody who guessed more takes turns with them, so many a second. */
const TURNS_A_SECOND = 25;
/** A turn that is further away is not waited for. */
const LONGEST = 40 * SECOND;

/**
 * Slows guessing of codes and invitations down. Only wrong ones count, so that a hall full of people who share an address comes in
 * at once; beside somebody there who guesses they come in one after another, five hundred of them within a minute.
 */
@Injectable()
export class Guesses {
  private readonly wrong = new Buckets(FREE, A_SECOND);
  /** When the last turn of a client is that was given away, on the clock of `performance`. */
  private readonly turns = new Map<string, number>();

  /** Looks something up that could be guessed. @throws SlowDown while a thousand others wait at the client's address */
  async of<T>(address: string | undefined, look: () => Promise<T | null>): Promise<T | null> {
    const client = networkOf(address ?? '');
    const free = this.wrong.take(client);
    if (!free) await this.turn(client);
    const found = await look();
    if (free && found !== null) this.wrong.giveBack(client);
    return found;
  }

  private async turn(client: string): Promise<void> {
    const now = performance.now();
    const mine = Math.max(now, this.turns.get(client) ?? 0) + SECOND / TURNS_A_SECOND;
    if (mine - now > LONGEST) throw new SlowDown();
    this.turns.set(client, mine);
    await new Promise((done) => setTimeout(done, mine - now));
    // Nobody came after.
    if (this.turns.get(client) === mine) this.turns.delete(client);
  }
}
