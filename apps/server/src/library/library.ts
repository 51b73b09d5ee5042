import { ConflictException, Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { ListedScenario, ScenarioSummary } from '@tocsin/protocol';
import type { Finding } from '@tocsin/scenario';
import { join } from 'node:path';
import { SETTINGS, type Settings } from '../settings/settings';
import { LibraryThread } from './library-thread';
import type { Shelf } from './shelf';

/** A scenario that can be played. */
export type Ready = Shelf & Required<Pick<Shelf, 'summary' | 'text'>>;

/** A scenario that an exercise can be made of: it is in the database, under the hash of what it says. */
export interface Pinned extends ScenarioSummary {
  hash: string;
  /** Which version of whose scenario it is, where it is not a ready-made one. */
  of?: { scenario: string; version: number };
}

/** The ready-made scenarios, a folder each; what changes in them is noticed whenever they are asked for. */
@Injectable()
export class ScenarioLibrary {
  private shelves: Shelf[] = [];
  private looking?: Promise<Shelf[]>;
  private next?: Promise<Shelf[]>;

  constructor(
    private readonly thread: LibraryThread,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Every folder as it is now. Those who ask while it is looked at wait together for the next look. */
  all(): Promise<Shelf[]> {
    if (!this.looking) return (this.looking = this.look().finally(() => (this.looking = undefined)));
    const after = () => {
      this.next = undefined;
      return this.all();
    };
    return (this.next ??= this.looking.then(after, after));
  }

  /** @throws NotFoundException; ConflictException when several folders have it */
  async find(id: string): Promise<Ready> {
    const [first, other] = (await this.all()).filter(isReady).filter(({ summary }) => summary.id === id);
    if (!first) throw new NotFoundException('unknown-scenario');
    if (other)
      throw new ConflictException({
        code: 'scenario-id-taken-twice',
        message: takenTwice(first, other).message,
      });
    return first;
  }

  /** A folder by its name. @throws NotFoundException */
  async folder(name: string): Promise<Shelf> {
    const found = (await this.all()).find(({ folder }) => folder === name);
    if (!found) throw new NotFoundException('unknown-scenario');
    return found;
  }

  /** Pins a scenario, as it is now, for an exercise. @throws as `find` */
  async pin(id: string): Promise<Pinned> {
    const { folder, text, summary } = await this.find(id);
    const hash = await this.thread.pin({ folder: join(this.settings.scenarioFolder, folder), text });
    return { ...summary, hash };
  }

  private async look(): Promise<Shelf[]> {
    const before = new Map(this.shelves.map((shelf) => [shelf.folder, shelf]));
    const stamps = Object.fromEntries(this.shelves.map(({ folder, stamp }) => [folder, stamp]));
    const found = await this.thread.shelves({ library: this.settings.scenarioFolder, stamps });
    return (this.shelves = found.map((one) => (typeof one === 'string' ? before.get(one)! : one)));
  }
}

/** The shelves as a list shows them; of two that have one id, neither can be played. */
export function listed(shelves: readonly Shelf[]): ListedScenario[] {
  return shelves.map((shelf) => {
    const { folder, summary } = shelf;
    const other = shelves.find(
      (one) => isReady(shelf) && one !== shelf && isReady(one) && one.summary.id === shelf.summary.id,
    );
    const errors = other ? [...shelf.errors, takenTwice(shelf, other)] : shelf.errors;
    const broken = errors.length > 0 || !isReady(shelf);
    const shown = summary ?? { ...NOTHING, title: { en: folder } };
    return {
      ...shown,
      id: broken ? folder : shown.id,
      key: folder,
      folder,
      findings: shelf.findings + (other ? 1 : 0),
      errors,
      broken,
    };
  });
}

const isReady = (shelf: Shelf): shelf is Ready => shelf.text !== undefined;

const NOTHING = { id: '', languages: [], organisations: 0, injects: 0, duration: 0, summary: {} };

const takenTwice = ({ folder, summary }: Shelf, other: Shelf): Finding => ({
  code: 'scenario-id-taken-twice',
  severity: 'error',
  message: `The id "${summary!.id}" of ${folder}/ is also that of ${other.folder}/; give each scenario its own.`,
  file: 'scenario.yaml',
  line: 1,
  column: 1,
});
