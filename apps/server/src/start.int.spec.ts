import { afterAll, describe, expect, it } from '@jest/globals';
import { firstAccount, ServerProcess } from '@tocsin/rig';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const folders: string[] = [];
const servers: ServerProcess[] = [];

function folder(mode = 0o755): string {
  const made = mkdtempSync(join(tmpdir(), 'tocsin-start-'));
  folders.push(made);
  chmodSync(made, mode);
  return made;
}

async function start(data: string, settings: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await ServerProcess.start({ TOCSIN_DATA: data, ...settings });
  servers.push(server);
  const real = realpathSync(join(data, 'postgres'));
  if (!real.startsWith(data)) folders.push(dirname(real));
  return server;
}

const postmaster = (data: string): number =>
  Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

const health = async ({ url }: ServerProcess): Promise<number> => (await fetch(`${url}/health`)).status;

afterAll(async () => {
  for (const server of servers) await server.stop();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe('a first start', () => {
  it('works where only its user may enter, and brings back what it kept', async () => {
    const data = folder(0o700);
    const first = await start(data);
    expect(first.setUpLink).toBeDefined();
    await first.stop();
    const second = await start(data);
    expect(await health(second)).toBe(200);
    await second.stop();
  });

  it('that was killed at any moment does not spoil the folder', async () => {
    const data = folder();
    for (const moment of [100, 400, 900, 1_600, 2_500]) {
      const child = spawn(process.execPath, ['dist/server/main.mjs'], {
        env: { ...process.env, NODE_OPTIONS: '', PORT: '0', TOCSIN_DATA: data, TOCSIN_DEMO: '0' },
        stdio: 'ignore',
      });
      await setTimeout(moment);
      child.kill(moment % 200 === 0 ? 'SIGKILL' : 'SIGINT');
      await once(child, 'exit');
    }
    expect(await health(await start(data))).toBe(200);
  });
});

describe('a second start', () => {
  it('on the same folder is refused by the first, which goes on', async () => {
    const data = folder();
    const first = await start(data);
    await expect(start(data)).rejects.toThrow(
      new RegExp(`Tocsin already runs on the data folder ${data} \\(process \\d+, ${first.url}\\)`),
    );
    expect(await health(first)).toBe(200);
  });

  it('on a port that is in use says so and touches nothing', async () => {
    const data = join(folder(), 'untouched');
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(ServerProcess.start({ TOCSIN_DATA: data, PORT: String(port) })).rejects.toThrow(
      `Tocsin cannot start. Port ${port} is in use by another program.`,
    );
    expect(existsSync(data)).toBe(false);
    other.close();
  });
});

describe('a running server', () => {
  it('serves on when its Postgres was killed and came back', async () => {
    const data = folder();
    const server = await start(data);
    const before = postmaster(data);
    process.kill(before, 'SIGKILL');
    let status = 0;
    for (let tries = 0; tries < 150 && (status !== 200 || postmaster(data) === before); tries++) {
      await setTimeout(200);
      status = await health(server).catch(() => 0);
    }
    expect(status).toBe(200);
    // An act is stored again: the account did not exist before.
    expect((await firstAccount(server, 'Fay')).cookies).toContain('tocsin_session=');
  });

  it('ends with 0 on SIGTERM, and its Postgres with it', async () => {
    const data = folder();
    const child = spawn(process.execPath, ['dist/server/main.mjs'], {
      env: { ...process.env, NODE_OPTIONS: '', PORT: '0', TOCSIN_DATA: data, TOCSIN_DEMO: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    for await (const line of child.stdout) if (String(line).includes('ready')) break;
    const postgres = postmaster(data);
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    expect(existsSync(`/proc/${postgres}`)).toBe(false);
  });
});
