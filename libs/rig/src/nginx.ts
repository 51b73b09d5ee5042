import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { counterpart } from './counterpart';

const BINARY = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((folder) => join(folder, 'nginx'))
  .find((file) => existsSync(file));

/** A real nginx in front of a server, in a process of its own. Its host is `localhost`. */
export class Nginx {
  /** Whether this machine has one; `apt-get install nginx-light` brings it. */
  static readonly isHere = counterpart('nginx', BINARY !== undefined);

  private constructor(
    private readonly process: ChildProcess,
    readonly folder: string,
    readonly port: number,
  ) {}

  /**
   * @param configuration what its `http` block holds, for a port and a certificate of its own
   * @throws Error with what nginx says of it, when it does not come up
   */
  static async start(
    configuration: (at: { port: number; ssl: string }) => string,
    port?: number,
  ): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-nginx-'));
    chmodSync(folder, 0o755); // Under root its workers run as another user, who must get in.
    const free = port ?? (await freePort());
    const ssl = `ssl_certificate ${certificate(folder)}; ssl_certificate_key ${join(folder, 'key.pem')};`;
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, wrapped(folder, configuration({ port: free, ssl })));
    const child = spawn(BINARY!, ['-p', folder, '-c', file], { stdio: 'ignore' });
    const nginx = new Nginx(child, folder, free);
    for (const end = Date.now() + 15_000; !(await answers(free));) {
      if (child.exitCode !== null || Date.now() > end) {
        const said = readFileSync(join(folder, 'error.log'), 'utf8');
        await nginx.stop();
        throw new Error(`nginx did not start: ${said}`);
      }
      await new Promise((done) => setTimeout(done, 20));
    }
    return nginx;
  }

  /** Its certificate, which it signed itself. */
  get certificate(): string {
    return readFileSync(join(this.folder, 'certificate.pem'), 'utf8');
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      const gone = once(this.process, 'exit');
      this.process.kill('SIGTERM');
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A port of this machine at which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => done(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

const wrapped = (folder: string, http: string): string => `
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`).join(' ')}
  ${http}
}`;

/** Makes a certificate for `localhost`. @returns its file */
function certificate(folder: string): string {
  const out = join(folder, 'certificate.pem');
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
  const asked = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  const { status, stderr } = spawnSync('openssl', [
    ...[...asked, '-subj', '/CN=localhost', '-addext', names],
    ...['-keyout', join(folder, 'key.pem'), '-out', out],
  ]);
  if (status !== 0) throw new Error(`openssl made no certificate: ${String(stderr)}`);
  return out;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), done(true)));
    socket.once('error', () => done(false));
  });
