import { Injectable } from '@nestjs/common';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { DataSource } from 'typeorm';

/** The Ed25519 key with which this installation signs the logs that it exports: made once, for all servers on the database. */
@Injectable()
export class SigningKey {
  private kept?: KeyObject;

  constructor(private readonly database: DataSource) {}

  async get(): Promise<KeyObject> {
    return (this.kept ??= await this.stored());
  }

  private async stored(): Promise<KeyObject> {
    const fresh = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
    await this.database.query('INSERT INTO signing_key (private_key) VALUES ($1) ON CONFLICT DO NOTHING', [
      fresh,
    ]);
    const [row] = await this.database.query('SELECT private_key FROM signing_key');
    return createPrivateKey({ key: row.private_key, format: 'der', type: 'pkcs8' });
  }
}
