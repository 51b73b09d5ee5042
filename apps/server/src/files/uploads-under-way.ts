import { Inject, Injectable, PayloadTooLargeException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { SlowDown } from '../edge/slow-down';
import { SETTINGS, type Settings } from '../settings/settings';
import { UploadEntity } from './upload.entity';

/** Files that one person may send at the same time. */
const AT_ONCE = 10;
/** What a form adds to its file. */
const AROUND = 10_000;

interface UnderWay {
  exercise: string;
  person: string;
  bytes: number;
}

/** Counts what is on its way, before it is read: against what a person, and an exercise, may still store. */
@Injectable()
export class UploadsUnderWay {
  private readonly all = new Set<UnderWay>();

  constructor(
    @InjectRepository(UploadEntity) private readonly uploads: Repository<UploadEntity>,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Lets a file come. @param declared how long the request says that it is; undefined counts as the longest. @returns what ends its counting
   * @throws PayloadTooLargeException, SlowDown
   */
  async begin(exercise: string, person: string, declared: number | undefined): Promise<() => void> {
    const { uploadBytes } = this.settings;
    if ((declared ?? 0) > uploadBytes + AROUND) throw new PayloadTooLargeException('http-413');
    const bytes = Math.min(declared ?? uploadBytes, uploadBytes);
    const one = { exercise, person, bytes };
    if ([...this.all].filter((other) => other.person === person).length >= AT_ONCE) throw new SlowDown();
    this.all.add(one);
    const end = () => void this.all.delete(one);
    try {
      await this.mustFit(exercise, person);
    } catch (error) {
      end();
      throw error;
    }
    return end;
  }

  private async mustFit(exercise: string, person: string): Promise<void> {
    const [own, together] = await Promise.all([
      this.uploads.sum('size', { personId: person }),
      this.uploads.sum('size', { exerciseId: exercise }),
    ]);
    const coming = (which: (one: UnderWay) => boolean) =>
      [...this.all].filter(which).reduce((sum, { bytes }) => sum + Math.max(0, bytes - AROUND), 0);
    const { uploadQuota, exerciseQuota } = this.settings;
    if (Number(own ?? 0) + coming((one) => one.person === person) > uploadQuota)
      throw new PayloadTooLargeException('too-much-uploaded');
    if (Number(together ?? 0) + coming((one) => one.exercise === exercise) > exerciseQuota)
      throw new PayloadTooLargeException('exercise-full');
  }
}
