import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SETTINGS, type Settings } from '../settings/settings';

const NAME = 'uploads-';

/** Where files lie while they arrive: on disk, so that many at once take no memory. Each process has a folder of its own. */
@Injectable()
export class UploadFolder implements OnApplicationShutdown {
  readonly path: string;

  constructor(@Inject(SETTINGS) { dataFolder }: Settings) {
    const parent = resolve(dataFolder);
    this.path = join(parent, `${NAME}${process.pid}`);
    mkdirSync(parent, { recursive: true });
    for (const name of readdirSync(parent))
      if (name.startsWith(NAME) && !isAlive(Number(name.slice(NAME.length))))
        rmSync(join(parent, name), { recursive: true, force: true });
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
  }

  onApplicationShutdown(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Whether another process of that number runs; one of the own number has ended. */
function isAlive(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
