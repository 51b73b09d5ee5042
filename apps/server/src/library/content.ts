import { Injectable } from '@nestjs/common';
import type { Playable } from '@tocsin/plan';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Breath } from '../breath';
import { ContentEntity } from './content.entity';
import { LibraryThread } from './library-thread';

/** Bytes of JSON that are parsed at once; a larger scenario comes in pieces, by way of the thread. */
const SMALL = 500_000;

/** Scenarios as exercises pinned them: each once, by the hash of what it says. */
@Injectable()
export class PinnedContent {
  /** Those that an exercise in memory is played on, shared among such exercises. */
  private readonly known = new Map<string, WeakRef<Playable>>();
  private readonly reading = new Map<string, Promise<Playable>>();

  constructor(
    @InjectRepository(ContentEntity) private readonly contents: Repository<ContentEntity>,
    private readonly thread: LibraryThread,
  ) {}

  /** The scenario of a hash. @throws Error when it was never pinned here. */
  async scenario(hash: string): Promise<Playable> {
    const known = this.known.get(hash)?.deref();
    if (known) return known;
    const reading = this.reading.get(hash) ?? this.read(hash).finally(() => this.reading.delete(hash));
    this.reading.set(hash, reading);
    return reading;
  }

  private async read(hash: string): Promise<Playable> {
    const size = await this.contents
      .createQueryBuilder('content')
      .select('octet_length(content.body::text)', 'bytes')
      .where({ hash })
      .getRawOne<{ bytes: number }>();
    if (!size) throw new Error(`no scenario is pinned under ${hash}`);
    const scenario =
      size.bytes > SMALL
        ? await this.readInPieces(hash)
        : (await this.contents.findOneByOrFail({ hash })).body;
    this.known.set(hash, new WeakRef(scenario));
    return scenario;
  }

  private async readInPieces(hash: string): Promise<Playable> {
    const { rest, injects } = await this.thread.pinned(hash);
    const breath = new Breath();
    const scenario = { ...JSON.parse(rest), injects: [] } as unknown as Playable;
    for (const piece of injects) {
      for (const inject of JSON.parse(piece) as Playable['injects']) scenario.injects.push(inject);
      await breath.take();
    }
    return scenario;
  }
}
