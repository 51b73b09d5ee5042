import { aScenario } from '@tocsin/engine/testing';
import { enrolled, firstAccount, newExercise, ServerProcess, type Seat } from '@tocsin/rig';
import { startEmbeddedPostgres, type RunningDatabase } from '@tocsin/store';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** The server as it is shipped, on a database that a test can take away, with a facilitator and Ann in an exercise. */
export class LiveServer {
  private readonly relays: Server[] = [];
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly folder: string,
    private readonly database: RunningDatabase,
    private server: ServerProcess,
    readonly fay: Seat,
    readonly ann: Seat,
  ) {}

  static async begin(): Promise<LiveServer> {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-test-'));
    chmodSync(folder, 0o755); // Under root, Postgres runs as another user, who must get in.
    const database = await startEmbeddedPostgres(folder);
    const { injects: _none, emergencyPlan: _no, ...scenario } = aScenario([]);
    mkdirSync(join(folder, 'scenarios', scenario.id), { recursive: true });
    writeFileSync(join(folder, 'scenarios', scenario.id, 'scenario.yaml'), JSON.stringify(scenario));
    const server = await start(folder, database);
    const fay = await newExercise(await firstAccount(server, 'Fay'), scenario.id);
    const ann = await enrolled(fay, { name: 'Ann', part: 'participant', organisation: 'alpha' });
    return new LiveServer(folder, database, server, fay, ann);
  }

  /** Ends the server and starts it again, at another address. */
  async restart(): Promise<void> {
    await this.server.stop();
    this.server = await start(this.folder, this.database);
  }

  get url(): string {
    return this.server.url;
  }

  /** An address of the server at which everybody is this browser: Node's sockets keep no cookies. */
  async as({ browser }: Seat): Promise<string> {
    const { port } = new URL(this.server.url);
    const relay = createServer((inner) => {
      const outer = connect(Number(port), 'localhost');
      for (const socket of [inner, outer]) this.sockets.add(socket.on('error', () => {}));
      inner.once('data', (head: Buffer) => {
        const [first, ...rest] = head.toString('latin1').split('\r\n');
        outer.write([first, `cookie: ${browser.cookies}`, ...rest].join('\r\n'), 'latin1');
        inner.pipe(outer);
      });
      outer.pipe(inner);
    });
    this.relays.push(relay);
    await new Promise<void>((ready) => relay.listen(0, ready));
    return `http://localhost:${(relay.address() as AddressInfo).port}`;
  }

  async sql(...statements: string[]): Promise<void> {
    const client = new Client({ connectionString: this.database.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  /** Whether the database takes writes; connections that are open are closed. */
  async writable(is: boolean): Promise<void> {
    const name = new URL(this.database.url).pathname.slice(1);
    await this.sql(
      'SET default_transaction_read_only = off',
      `ALTER DATABASE "${name}" SET default_transaction_read_only = ${is ? 'off' : 'on'}`,
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    for (const relay of this.relays) relay.close();
    await this.server.stop();
    await this.database.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const start = (folder: string, database: RunningDatabase): Promise<ServerProcess> =>
  ServerProcess.start({
    TOCSIN_DATA: folder,
    DATABASE_URL: database.url,
    TOCSIN_SCENARIOS: join(folder, 'scenarios'),
  });
