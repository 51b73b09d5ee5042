import { Injectable } from '@nestjs/common';
import type { Playable } from '@tocsin/plan';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';

/** A file that injects bring. */
export interface Asset {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Scenarios as exercises pinned them: each once, by the hash of what it says. */
@Injectable()
export class PinnedContent {
  private readonly known = new Map<string, Playable>();

  constructor(private readonly database: DataSource) {}

  /** Pins a scenario and its assets. @returns the hash of what they say. */
  async pin(scenario: Playable, assets: readonly Asset[]): Promise<string> {
    const body = JSON.stringify(scenario);
    const digest = createHash('sha256').update(body);
    for (const { name, bytes } of assets) digest.update(`\n${name} ${bytes.length}\n`).update(bytes);
    const hash = digest.digest('hex');
    await this.database.transaction(async (database) => {
      await database.query('INSERT INTO content (hash, body) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        hash,
        body,
      ]);
      for (const { name, type, bytes } of assets)
        await database.query(
          'INSERT INTO asset (content_hash, name, type, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
          [hash, name, type, Buffer.from(bytes)],
        );
    });
    this.known.set(hash, scenario);
    return hash;
  }

  /** The scenario of a hash. @throws Error when it was never pinned here. */
  async scenario(hash: string): Promise<Playable> {
    const known = this.known.get(hash);
    if (known) return known;
    const [row] = await this.database.query('SELECT body FROM content WHERE hash = $1', [hash]);
    if (!row) throw new Error(`no scenario is pinned under ${hash}`);
    this.known.set(hash, row.body);
    return row.body;
  }
}
