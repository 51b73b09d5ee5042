import type { State } from '@tocsin/engine';
import type { Playable } from '@tocsin/plan';

/** The scenario that an exercise plays now, as its log says: before STARTEX it may go on with another one. */
export class ScenarioOfLog {
  private constructor(
    private current: Playable,
    private hash: string,
    private readonly pinned: (hash: string) => Promise<Playable>,
  ) {}

  /** @param hash of the one that the log begins with. @param pinned gives one by its hash */
  static async begin(hash: string, pinned: (hash: string) => Promise<Playable>): Promise<ScenarioOfLog> {
    return new ScenarioOfLog(await pinned(hash), hash, pinned);
  }

  get now(): Playable {
    return this.current;
  }

  /** Takes up the one that the log says. @returns whether it is another one than before */
  async follow({ exercise }: State): Promise<boolean> {
    if (!exercise || exercise.scenario === this.hash) return false;
    await this.tryOn(exercise.scenario);
    return true;
  }

  /** Takes up another one, which the log does not say yet. @returns the way back */
  async tryOn(hash: string): Promise<() => void> {
    const before = [this.current, this.hash] as const;
    [this.current, this.hash] = [await this.pinned(hash), hash];
    return () => void ([this.current, this.hash] = before);
  }
}
