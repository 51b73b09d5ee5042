import type { CommandBody } from '@tocsin/engine';
import { isTransient, retryAfter, type CommandAnswer } from '@tocsin/protocol';
import type { CommandQueue } from './command-queue';

type Emit = (
  message: { id: string; command: CommandBody },
  answered: (error: Error | null, answer: CommandAnswer) => void,
) => void;

/** Sends what is queued, each command under its one id, until the server has decided it. */
export class CommandSender {
  private readonly underWay = new Set<string>();
  private readonly undecided = new Set<string>();
  private timers: ReturnType<typeof setTimeout>[] = [];
  /** Grows with every connection: what an earlier one was asked is asked again. */
  private connection = 0;
  private open = false;

  constructor(
    private readonly queue: CommandQueue,
    private readonly emit: Emit,
    private readonly onChange: () => void,
  ) {}

  /** How many commands the server has answered without deciding them; they are sent again. */
  get unsent(): number {
    return this.undecided.size;
  }

  /** There is a connection: everything in the queue goes out. */
  start(): void {
    this.stop();
    this.open = true;
    for (const { id } of this.queue.all) this.send(id);
  }

  /** The connection is gone: what was not answered waits for the next one. */
  stop(): void {
    this.open = false;
    this.connection++;
    this.underWay.clear();
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
  }

  /** Sends a queued command now, if there is a connection. */
  send(id: string, tries = 1): void {
    const waiting = this.queue.all.find((one) => one.id === id);
    if (!this.open || !waiting || this.underWay.has(id)) return;
    this.underWay.add(id);
    const { connection } = this;
    this.emit({ id, command: waiting.command }, (error, answer) => {
      if (connection !== this.connection) return;
      // No answer is no refusal.
      if (error) return this.sendAgain(id, tries, 0);
      if (isTransient(answer)) {
        this.undecided.add(id);
        this.onChange();
        return this.sendAgain(id, tries, retryAfter(tries));
      }
      this.underWay.delete(id);
      this.undecided.delete(id);
      this.queue.settle(id, answer);
      this.onChange();
    });
  }

  private sendAgain(id: string, tries: number, wait: number): void {
    const timer = setTimeout(() => {
      this.underWay.delete(id);
      this.send(id, tries + 1);
    }, wait);
    this.timers.push(timer);
  }
}
