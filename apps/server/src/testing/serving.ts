import { aScenario } from '@tocsin/engine/testing';
import type { Part } from '@tocsin/engine';
import type { Playable } from '@tocsin/plan';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { enrolled, firstAccount, LiveClient, newExercise, ServerProcess, Browser } from '@tocsin/rig';
import { startEmbeddedPostgres, type RunningDatabase } from '@tocsin/store';

/** Who takes part in a test exercise. */
const CAST: { name: string; part: Part; organisation?: string; roles?: string[] }[] = [
  { name: 'Ann', part: 'participant', organisation: 'alpha', roles: ['spokesperson'] },
  { name: 'Bob', part: 'participant', organisation: 'beta' },
  { name: 'Cleo', part: 'participant', organisation: 'cert' },
  { name: 'Lou', part: 'local-controller', organisation: 'alpha' },
  { name: 'Eve', part: 'evaluator' },
];

export interface Member {
  browser: Browser;
  seat: string;
}

/** A database of its own, servers on it, and a library of the scenarios that a test wants to play. */
export class Serving {
  readonly servers: ServerProcess[] = [];
  readonly clients: LiveClient[] = [];
  private account?: Browser;

  private constructor(
    readonly folder: string,
    readonly database: RunningDatabase,
  ) {}

  static async begin(
    scenarios: Playable[] = [aScenario([])],
    settings: Record<string, string> = {},
  ): Promise<Serving> {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-test-'));
    chmodSync(folder, 0o755); // Under root, Postgres runs as another user, who must get in.
    const database = await startEmbeddedPostgres(folder);
    for (const scenario of scenarios) write(join(folder, 'scenarios', scenario.id), scenario);
    const serving = new Serving(folder, database);
    await serving.server(settings);
    return serving;
  }

  get url(): string {
    return this.servers[0]!.url;
  }

  /** Starts one more server on the database. @param settings what else its environment says */
  async server(settings: Record<string, string> = {}): Promise<ServerProcess> {
    const server = await ServerProcess.start({
      TOCSIN_DATA: this.folder,
      DATABASE_URL: this.database.url,
      TOCSIN_SCENARIOS: join(this.folder, 'scenarios'),
      ...settings,
    });
    this.servers.push(server);
    return server;
  }

  /** A browser in which an account is signed in; the first call makes the account. */
  async host(): Promise<Browser> {
    return (this.account ??= await firstAccount(this.servers.at(-1)!, 'Fay'));
  }

  /** An exercise with its facilitator `Fay` and the cast, each in a browser of their own. */
  async exercise(
    scenario = 'test',
    cast: readonly { name: string }[] = CAST,
  ): Promise<{ id: string; people: Record<string, Member> }> {
    const { exercise: id, seat, browser } = await newExercise(await this.host(), scenario);
    const people: Record<string, Member> = { Fay: { browser, seat } };
    for (const person of cast) people[person.name] = await this.enrol(id, seat, person);
    return { id, people };
  }

  async enrol(exercise: string, seat: string, person: object): Promise<Member> {
    return enrolled({ exercise, seat, browser: await this.host() }, person);
  }

  /** Puts someone into another organisation. */
  async move(id: string, person: string, organisation: string): Promise<void> {
    const host = await this.host();
    const path = `/api/exercises/${id}/people/${person}`;
    const { status } = await host.ask(path, { method: 'PUT', body: { part: 'participant', organisation } });
    if (status !== 200) throw new Error(`change answered ${status}`);
  }

  /** What a server measures of itself. */
  async measured(name: string, server = this.servers[0]!): Promise<number> {
    const text = await (await fetch(`${server.operations}/metrics`)).text();
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  }

  /** Asks the database, past every server. */
  async sql<Row extends object>(statement: string, parameters: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.database.url });
    await client.connect();
    try {
      return (await client.query<Row>(statement, parameters)).rows;
    } finally {
      await client.end();
    }
  }

  /** Ends the first server and starts another in its place. */
  async restart(settings: Record<string, string> = {}): Promise<void> {
    await this.servers.shift()!.stop();
    this.servers.unshift((await this.server(settings), this.servers.pop()!));
    if (this.account) this.account = new Browser(this.url, this.account.cookies);
  }

  /** A live client of someone, on the first server or on another. */
  client(exercise: string, { browser, seat }: Member, server = this.url): LiveClient {
    const client = new LiveClient(server, browser.cookies, exercise, seat);
    this.clients.push(client);
    return client;
  }

  async end(): Promise<void> {
    for (const client of this.clients) client.close();
    for (const server of this.servers) await server.stop();
    await this.database.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Writes a scenario as its author would, its plan beside it: JSON is YAML. */
function write(folder: string, { injects, emergencyPlan, ...scenario }: Playable): void {
  mkdirSync(join(folder, 'injects'), { recursive: true });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const planned = emergencyPlan ? { ...scenario, plan: emergencyPlan.id } : scenario;
  writeFileSync(join(folder, 'scenario.yaml'), JSON.stringify(planned));
  if (emergencyPlan) writeFileSync(join(folder, 'plan.yaml'), JSON.stringify(emergencyPlan));
  if (injects.length) writeFileSync(join(folder, 'injects', 'all.yaml'), JSON.stringify(injects));
  for (const { attachments } of injects)
    for (const name of attachments) writeFileSync(join(folder, 'assets', name), `The file ${name}\n`);
}
