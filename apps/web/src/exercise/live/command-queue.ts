import type { CommandBody } from '@tocsin/engine';
import type { CommandAnswer } from '@tocsin/protocol';

export interface Waiting {
  id: string;
  command: CommandBody;
  answer: (answer: CommandAnswer) => void;
}
interface Kept {
  id: string;
  command: CommandBody;
}

/**
 * Commands that the server has not answered, in the order in which they were given. They are kept
 * until it does, over a lost connection and a reloaded page, and go out again under the same id.
 */
export class CommandQueue {
  private waiting: Waiting[];

  constructor(private readonly place: string) {
    this.waiting = this.kept().map((kept) => ({ ...kept, answer: () => undefined }));
  }

  get all(): readonly Waiting[] {
    return this.waiting;
  }

  add(waiting: Waiting): void {
    this.waiting.push(waiting);
    this.keep();
  }

  settle(id: string, answer: CommandAnswer): void {
    const settled = this.waiting.filter((one) => one.id === id);
    if (settled.length === 0) return;
    this.waiting = this.waiting.filter((one) => one.id !== id);
    this.keep();
    for (const one of settled) one.answer(answer);
  }

  private kept(): Kept[] {
    try {
      return JSON.parse(sessionStorage.getItem(this.place) ?? '[]') as Kept[];
    } catch {
      return [];
    }
  }

  private keep(): void {
    try {
      const kept: Kept[] = this.waiting.map(({ id, command }) => ({ id, command }));
      if (kept.length) sessionStorage.setItem(this.place, JSON.stringify(kept));
      else sessionStorage.removeItem(this.place);
    } catch {
      // Without storage the queue lives as long as the page.
    }
  }
}
