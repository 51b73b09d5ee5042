import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Account } from './account';

export interface PostgresOptions {
  postgres: string;
  folder: string;
  port: number;
  account: Account | undefined;
  /** Called for each line that tells of a fault of Postgres itself, not of a statement. */
  onFault: (line: string) => void;
}

const READY = 'database system is ready to accept connections';
/** Longer than a recovery of what Tocsin writes takes; Postgres says so by itself when it gives up. */
const READY_WITHIN = 120_000;
const STOP_WITHIN = 10_000;

/** A Postgres server that runs on a folder. Loopback only. */
export class PostgresProcess {
  /** Its last words, for whoever must know why it ended. */
  private readonly lines: string[] = [];
  private readonly atExit = (): void => void this.child.kill('SIGINT');

  private constructor(
    private readonly child: ChildProcess,
    private readonly onFault: (line: string) => void,
  ) {}

  /** Starts it and waits until it takes connections. @throws Error with what Postgres said, when it does not come up. */
  static async start({
    postgres,
    folder,
    port,
    account,
    onFault,
  }: PostgresOptions): Promise<PostgresProcess> {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '60',
      lc_messages: 'C',
      logging_collector: 'off',
      log_destination: 'stderr',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(postgres, ['-D', folder, '-p', String(port), ...flags], {
      ...account,
      cwd: folder,
      // A group of its own: Ctrl-C in the terminal ends Tocsin first, which then ends its database.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const running = new PostgresProcess(child, onFault);
    await running.ready(folder);
    process.once('exit', running.atExit);
    return running;
  }

  /** Calls back when it ends, unless `stop` ended it. */
  onLost(lost: (why: string) => void): void {
    this.child.once('exit', () => {
      process.off('exit', this.atExit);
      if (!this.stopping) lost(this.lastWords);
    });
  }

  private stopping = false;

  /** Ends it, open connections included. */
  async stop(): Promise<void> {
    this.stopping = true;
    if (this.hasEnded) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGINT');
    const late = new AbortController();
    await Promise.race([
      gone,
      setTimeout(STOP_WITHIN, undefined, { signal: late.signal }).then(
        () => this.child.kill('SIGQUIT'),
        () => {},
      ),
    ]);
    await gone;
    late.abort();
    process.off('exit', this.atExit);
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private get lastWords(): string {
    const told = this.lines.filter((line) => /\b(FATAL|PANIC|HINT|DETAIL):/.test(line));
    return (told.length > 0 ? told : this.lines).slice(-4).join(' ');
  }

  private ready(folder: string): Promise<void> {
    return new Promise((done, failed) => {
      const fail = (why: string): void => {
        this.child.kill('SIGQUIT');
        failed(new Error(`Postgres does not start on ${folder}: ${why}`));
      };
      const timer = globalThis.setTimeout(() => fail(this.lastWords || 'it says nothing'), READY_WITHIN);
      const settle = (settled: () => void): void => {
        clearTimeout(timer);
        settled();
      };
      this.child.once('error', ({ message }) => settle(() => fail(message)));
      this.child.once('close', () => settle(() => fail(this.lastWords || 'it ended without a word')));
      this.child.stderr!.on('data', (data) => {
        for (const line of String(data).split('\n').filter(Boolean)) {
          this.lines.push(line);
          if (this.lines.length > 50) this.lines.shift();
          if (line.includes(READY)) settle(done);
          if (/\b(FATAL|PANIC):/.test(line)) this.onFault(line);
        }
      });
    });
  }
}
