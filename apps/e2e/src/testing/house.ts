import chromium from '@sparticuz/chromium';
import {
  firstAccount,
  LiveClient,
  newExercise,
  ServerProcess,
  type Browser as Visitor,
  type Seat,
} from '@tocsin/rig';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import playwright, { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { Cable } from './cable';

/** As a browser at a desk: every page in a process of its own, and the web's rules in force. */
const ARGUMENTS = chromium.args.filter(
  (one) => !/^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content)$/.test(one),
);

export interface Screen {
  width?: number;
  height?: number;
  language?: string;
  dark?: boolean;
  /** Another way to the server than the direct one. */
  through?: string;
}

/** A real server with the repository's own scenarios, and a real browser to visit it with. */
export class House {
  private readonly contexts: BrowserContext[] = [];
  private readonly cables: Cable[] = [];
  /** What pages complained about. */
  readonly complaints: string[] = [];
  private account?: Visitor;

  private constructor(
    private readonly folder: string,
    readonly server: ServerProcess,
    private readonly browser: Browser,
  ) {}

  static async open(environment: Record<string, string> = {}): Promise<House> {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-e2e-'));
    // Under root, Postgres runs as another user, who must get in.
    chmodSync(folder, 0o755);
    const [server, browser] = await Promise.all([
      ServerProcess.start({ TOCSIN_DATA: folder, ...environment }),
      playwright.chromium.launch({
        executablePath: await chromium.executablePath(),
        args: ARGUMENTS,
      }),
    ]);
    return new House(folder, server, browser);
  }

  /** A browser with an account. */
  async host(): Promise<Visitor> {
    return (this.account ??= await firstAccount(this.server, 'Fay Verlinden'));
  }

  /** An exercise on a scenario, with its facilitator. */
  async exercise(scenario = 'first-steps'): Promise<Seat> {
    return newExercise(await this.host(), scenario);
  }

  /** The facilitator's hand, without a screen. */
  async hand(seat: Seat): Promise<LiveClient> {
    const client = new LiveClient(this.server.url, seat.browser.cookies, seat.exercise, seat.seat);
    await client.join();
    return client;
  }

  /** A page for whoever holds a seat, or for a stranger. */
  async page(
    seat?: Seat,
    { width = 1440, height = 900, language = 'en', dark = false, through = this.server.url }: Screen = {},
  ): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      locale: language,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      baseURL: through,
      // A test's own certificate is signed by nobody.
      ignoreHTTPSErrors: through.startsWith('https:'),
    });
    this.contexts.push(context);
    if (seat) {
      const [name = '', value = ''] = seat.browser.cookies.split('=');
      await context.addCookies([{ name, value, url: through }]);
    }
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && hostname !== 'localhost')
        this.complaints.push(`asked another host: ${request.url()}`);
    });
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (said) => said.type() === 'error' && this.complaints.push(said.text()));
    return page;
  }

  /** Closes every page; the server stays. */
  async leave(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  /** A way to the server that can be pulled; it goes with the house. */
  async cable(): Promise<Cable> {
    const cable = await Cable.lay(this.server.url);
    this.cables.push(cable);
    return cable;
  }

  async close(): Promise<void> {
    for (const cable of this.cables) cable.cut();
    await this.leave();
    await this.browser.close();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The address of a screen of a seat. */
export const at = ({ exercise, seat }: Seat, screen: string): string => `/x/${exercise}/${seat}/${screen}`;
