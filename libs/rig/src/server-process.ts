import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { MINUTE } from '@tocsin/words';

const BUILT = 'dist/server/main.mjs';
const READY_WITHIN = MINUTE;

/** The server as it is shipped, in a process of its own, which a test may end as life does. */
export class ServerProcess {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
    /** Link with which the first account is made, if there is none. */
    readonly setUpLink?: string,
    private readonly output: () => string = () => '',
  ) {}

  /** Where its metrics are. */
  get operations(): string {
    return /For operators: (http:\/\/[^/\s]+)/.exec(this.printed)?.[1] ?? '';
  }

  /** All that it has printed so far. */
  get printed(): string {
    return this.output();
  }

  /** Starts what `dist/` holds. @throws Error with what it printed, when it does not come up. */
  static async start(environment: Record<string, string>): Promise<ServerProcess> {
    if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: npm test builds it`);
    const child = spawn(process.execPath, [BUILT], {
      env: {
        ...process.env,
        PORT: '0',
        LOG_LEVEL: 'error',
        TOCSIN_DEMO: '0',
        TOCSIN_OPERATIONS: '127.0.0.1:0',
        ...environment,
        NODE_OPTIONS: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const line = (words: RegExp) => words.exec(printed)?.[1];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += String(data)));
    for (const end = Date.now() + READY_WITHIN; ; await new Promise((done) => setTimeout(done, 20))) {
      const url = line(/ready: (http:\/\/[^/\s]+)/);
      if (url) return new ServerProcess(child, url, line(/(http\S+\/set-up\/\S+)/), () => printed);
      if (child.exitCode !== null || Date.now() > end)
        throw new Error(`the server did not start: ${printed}`);
    }
  }

  /** Lets it finish what it has begun. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** As a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill(signal);
    await gone;
  }
}
