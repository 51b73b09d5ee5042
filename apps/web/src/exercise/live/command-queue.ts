import type { CommandBody } from '@tocsin/engine';
import type { CommandAnswer } from '@tocsin/protocol';

export interface Waiting {
  id: string;
  command: CommandBody;
  answer: (answer: CommandAnswer) => void;
}
interface Pending {
  id: string;
  command: CommandBody;
}

/**
 * Commands that the server has not answered, in the order in which they were given. They are kept
 * until it does, over a lost connection and a reloaded page, and go out again under the same id.
 */
export class CommandQueue {
  private waiting: Waiting[];

  constructor(private readonly storageKey: string) {
    this.waiting = this.stored().map((pending) => ({ ...pending, answer: () => undefined }));
  }

  get all(): readonly Waiting[] {
    return this.waiting;
  }

  add(waiting: Waiting): void {
    this.waiting.push(waiting);
    this.store();
  }

  settle(id: string, answer: CommandAnswer): void {
    const settled = this.waiting.filter((one) => one.id === id);
    if (settled.length === 0) return;
    this.waiting = this.waiting.filter((one) => one.id !== id);
    this.store();
    for (const one of settled) one.answer(answer);
  }

  private stored(): Pending[] {
    try {
      return JSON.parse(sessionStorage.getItem(this.storageKey) ?? '[]') as Pending[];
    } catch {
      return [];
    }
  }

  private store(): void {
    try {
      const pending: Pending[] = this.waiting.map(({ id, command }) => ({ id, command }));
      if (pending.length) sessionStorage.setItem(this.storageKey, JSON.stringify(pending));
      else sessionStorage.removeItem(this.storageKey);
    } catch {
      // Without storage the queue lives as long as the page.
    }
  }
}
