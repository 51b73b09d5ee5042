import { Inject, Injectable, PayloadTooLargeException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Rejected, type Attachment } from '@tocsin/engine';
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Repository } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { EventLog } from '../exercises/event-log';
import { ExerciseEntity } from '../exercises/exercise.entity';
import { AssetEntity } from '../library/content.entity';
import { SETTINGS, type Settings } from '../settings/settings';
import { UploadEntity } from './upload.entity';

/** A file as it is served. */
export interface StoredFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** A file that has arrived, and lies on disk. */
export interface ArrivedFile {
  name: string;
  type: string;
  path: string;
}

/** Types of event that carry attachments. */
const CARRIERS = [
  'MessageDelivered',
  'MessageSent',
  'IncidentReported',
  'ObservationMade',
  'ObservationCorrected',
] as const;

/** Files are kept in the database: a backup of it is a backup of everything, and every server has them. */
@Injectable()
export class StoredFiles {
  constructor(
    @InjectRepository(UploadEntity) private readonly uploads: Repository<UploadEntity>,
    @InjectRepository(AssetEntity) private readonly assets: Repository<AssetEntity>,
    private readonly log: EventLog,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Keeps what somebody uploaded. @returns how a message refers to it.
   * @throws PayloadTooLargeException when it is more than one person may upload
   */
  async keep(exercise: string, person: string, { name, type, path }: ArrivedFile): Promise<Attachment> {
    const id = randomUUID();
    const { size } = await stat(path);
    await this.uploads.manager.transaction(async (manager) => {
      // One upload to an exercise after the other: several at once cannot exceed what each alone may, nor fill memory.
      const lock = { mode: 'pessimistic_write' } as const;
      await manager.findOne(ExerciseEntity, { select: { id: true }, where: { id: exercise }, lock });
      const [own, together] = [{ personId: person }, { exerciseId: exercise }];
      const stored = async (whose: typeof own | typeof together) =>
        Number((await manager.sum(UploadEntity, 'size', whose)) ?? 0);
      const { uploadQuota, exerciseQuota } = this.settings;
      if ((await stored(own)) + size > uploadQuota) throw new PayloadTooLargeException('too-much-uploaded');
      if ((await stored(together)) + size > exerciseQuota)
        throw new PayloadTooLargeException('exercise-full');
      const bytes = await readFile(path);
      await manager.insert(UploadEntity, {
        id,
        exerciseId: exercise,
        personId: person,
        name,
        type,
        size,
        bytes,
      });
    });
    return { file: `upload:${id}`, name, type, size };
  }

  /** The file of an attachment; undefined when there is none. @param scenario the hash under which the exercise pinned it. */
  async find(exercise: string, scenario: string, file: string): Promise<StoredFile | undefined> {
    const select = { name: true, type: true, bytes: true } as const;
    const id = uploadIn(file);
    const found = file.startsWith('asset:')
      ? await this.assets.findOne({
          select,
          where: { contentHash: scenario, name: file.slice('asset:'.length) },
        })
      : id && (await this.uploads.findOne({ select, where: { exerciseId: exercise, id } }));
    return found || undefined;
  }

  /** Whether something that holders of some keys may see carries the file. */
  async isShown(exercise: string, keys: readonly string[], file: string): Promise<boolean> {
    const carriesIt = ({ data }: { data: object }) =>
      'attachments' in data && (data.attachments as Attachment[]).some((one) => one.file === file);
    return (await this.log.find(exercise, CARRIERS, keys, { file }, carriesIt)) !== undefined;
  }

  async isOwn(person: string, file: string): Promise<boolean> {
    const id = uploadIn(file);
    return id !== undefined && this.uploads.existsBy({ id, personId: person });
  }

  /**
   * Checks that someone attaches what they uploaded or were shown, under its own name.
   * @throws Rejected `unknown-file`
   */
  async check(exercise: string, person: string, keys: string[], attachments: Attachment[]): Promise<void> {
    for (const { file, name, type, size } of attachments) {
      const id = uploadIn(file);
      const known =
        id &&
        (await this.uploads.existsBy({ id, exerciseId: exercise, name, type, size })) &&
        ((await this.isOwn(person, file)) || (await this.isShown(exercise, keys, file)));
      if (!known) throw new Rejected('unknown-file', `The file ${name} is not one that you uploaded.`);
    }
  }
}

/** The id of an upload in a reference to it. */
function uploadIn(file: string): string | undefined {
  const id = file.startsWith('upload:') ? file.slice('upload:'.length) : '';
  return isUuid(id) ? id : undefined;
}
