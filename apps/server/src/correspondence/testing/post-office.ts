import { counterpart } from '@tocsin/rig';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** Whether this machine has Dovecot, of which the mailbox is one. */
export const hasDovecot = counterpart('dovecot', spawnSync('dovecot', ['--version']).status === 0);

const free = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** A mail server that takes mails, and a mailbox for each address in which they arrive, read by IMAP where there is Dovecot. */
export class PostOffice {
  /** Set where mails are to wait at the door: resolves when the first one is there. */
  holding?: { count: number; release: () => void };
  private dovecot?: ChildProcess;
  imapPort = 0;

  private constructor(
    private readonly folder: string,
    private readonly smtp: SMTPServer,
  ) {}

  static async open(): Promise<PostOffice> {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-post-'));
    chmodSync(folder, 0o755);
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, { envelope }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          for (const { address } of envelope.rcptTo) office.deliver(address, Buffer.concat(parts));
          void office.answer(done);
        });
      },
    });
    const office = new PostOffice(folder, smtp);
    await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
    if (hasDovecot) await office.openMailboxes();
    return office;
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  imapUrl(address: string): string {
    return `imap://${encodeURIComponent(address)}:secret@127.0.0.1:${this.imapPort}`;
  }

  /** Puts a mail into a mailbox. */
  deliver(address: string, mail: string | Buffer): void {
    const box = this.boxOf(address);
    writeFileSync(join(box, 'new', `${Date.now()}.${Math.random().toString(36).slice(2)}.here`), mail, {
      mode: 0o666,
    });
  }

  /** Everything that has arrived at an address, read or not. */
  async mails(address: string): Promise<Email[]> {
    const box = this.boxOf(address);
    const files = ['new', 'cur'].flatMap((part) =>
      readdirSync(join(box, part)).map((name) => join(box, part, name)),
    );
    return Promise.all(files.map((file) => PostalMime.parse(readFileSync(file))));
  }

  /** From now on mails are taken in, and those who bring them get no answer. */
  hold(): void {
    let release = (): void => {};
    const released = new Promise<void>((done) => (release = done));
    this.holding = { count: 0, release };
    this.released = released;
  }

  async close(): Promise<void> {
    this.holding?.release();
    await new Promise<void>((done) => this.smtp.close(() => done()));
    if (this.dovecot) {
      this.dovecot.kill('SIGTERM');
      await new Promise((done) => this.dovecot!.once('exit', done));
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private released?: Promise<void>;

  private async answer(done: () => void): Promise<void> {
    if (this.holding) {
      this.holding.count++;
      await this.released;
    }
    done();
  }

  private boxOf(address: string): string {
    const box = join(this.folder, 'mail', address.toLowerCase());
    for (const part of ['new', 'cur', 'tmp']) {
      mkdirSync(join(box, part), { recursive: true, mode: 0o777 });
      chmodSync(join(box, part), 0o777);
    }
    chmodSync(box, 0o777);
    return box;
  }

  private async openMailboxes(): Promise<void> {
    this.imapPort = await free();
    const root = userInfo().uid === 0;
    const mailUser = root ? 'nobody' : userInfo().username;
    const uid = root ? Number(spawnSync('id', ['-u', 'nobody']).stdout.toString()) : userInfo().uid;
    const state = join(this.folder, 'state');
    mkdirSync(state, { mode: 0o755 });
    mkdirSync(join(this.folder, 'mail'), { mode: 0o777 });
    chmodSync(join(this.folder, 'mail'), 0o777);
    if (root) chownSync(join(this.folder, 'mail'), uid, uid);
    const file = join(this.folder, 'dovecot.conf');
    writeFileSync(
      file,
      `base_dir = ${state}
state_dir = ${state}
log_path = ${join(this.folder, 'log')}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${join(this.folder, 'mail')}/%Lu
first_valid_uid = ${Math.min(uid, 500)}
default_internal_user = ${root ? 'dovecot' : mailUser}
default_login_user = ${root ? 'dovenull' : mailUser}
${root ? '' : `default_internal_group = ${mailUser}`}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${uid} home=/tmp
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${this.imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
`,
    );
    this.dovecot = spawn('dovecot', ['-F', '-c', file], { stdio: ['ignore', 'ignore', 'inherit'] });
    await setTimeout(1_000);
  }
}
