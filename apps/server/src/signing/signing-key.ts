import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Repository } from 'typeorm';
import { SETTINGS, type Settings } from '../settings/settings';
import { SigningKeyEntity } from './signing-key.entity';

/**
 * The Ed25519 key with which this installation signs the logs that it exports: the operator's own, from a file, or one that is made
 * once, for all servers on the database.
 */
@Injectable()
export class SigningKey {
  private known?: KeyObject;

  constructor(
    @InjectRepository(SigningKeyEntity) private readonly keys: Repository<SigningKeyEntity>,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async get(): Promise<KeyObject> {
    const { signingKeyFile } = this.settings;
    return (this.known ??= signingKeyFile
      ? createPrivateKey(await readFile(signingKeyFile))
      : await this.stored());
  }

  private async stored(): Promise<KeyObject> {
    const privateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
    await this.keys.createQueryBuilder().insert().values({ privateKey }).orIgnore().execute();
    const { privateKey: key } = await this.keys.findOneByOrFail({ one: true });
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  }
}
