import { Injectable } from '@nestjs/common';
import type { Scenario } from '@tocsin/scenario';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';

/** Scenarios as exercises pinned them: each once, by the hash of what it says. */
@Injectable()
export class PinnedContent {
  private readonly known = new Map<string, Scenario>();

  constructor(private readonly database: DataSource) {}

  /** Pins a scenario. @returns its hash. */
  async pin(scenario: Scenario): Promise<string> {
    const body = JSON.stringify(scenario);
    const hash = createHash('sha256').update(body).digest('hex');
    await this.database.query('INSERT INTO content (hash, body) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      hash,
      body,
    ]);
    this.known.set(hash, scenario);
    return hash;
  }

  /** The scenario of a hash. @throws Error when it was never pinned here. */
  async scenario(hash: string): Promise<Scenario> {
    const known = this.known.get(hash);
    if (known) return known;
    const [row] = await this.database.query('SELECT body FROM content WHERE hash = $1', [hash]);
    if (!row) throw new Error(`no scenario is pinned under ${hash}`);
    this.known.set(hash, row.body);
    return row.body;
  }
}
