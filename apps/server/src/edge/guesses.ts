import { Injectable } from '@nestjs/common';
import { SECOND } from '@tocsin/words';
import { Buckets } from './bucket';
import { SlowDown } from './client-throttle';
import { networkOf } from './network';

/** Wrong codes and invitations of one client that cost it nothing, and how many more a second. */
const FREE = 100;
const A_SECOND = 1;
/** Whoever has guessed more waits so long for each answer, and for so many at once. */
const WAIT = SECOND;
const AT_ONCE = 10;

/**
 * Slows guessing of codes and invitations down. Only wrong ones count, so that a hall full of people who share an address comes in;
 * and whoever shares an address with somebody who guesses waits a second, but is not shut out.
 */
@Injectable()
export class Guesses {
  private readonly wrong = new Buckets(FREE, A_SECOND);
  private readonly waiting = new Map<string, number>();

  /** Looks something up that could be guessed. @throws SlowDown while the client waits for many others */
  async of<T>(address: string | undefined, look: () => Promise<T | null>): Promise<T | null> {
    const client = networkOf(address ?? '');
    if (!this.wrong.has(client)) await this.wait(client);
    const found = await look();
    if (found === null) this.wrong.take(client);
    return found;
  }

  private async wait(client: string): Promise<void> {
    const already = this.waiting.get(client) ?? 0;
    if (already >= AT_ONCE) throw new SlowDown();
    this.waiting.set(client, already + 1);
    await new Promise((done) => setTimeout(done, WAIT));
    const left = this.waiting.get(client)! - 1;
    if (left > 0) this.waiting.set(client, left);
    else this.waiting.delete(client);
  }
}
