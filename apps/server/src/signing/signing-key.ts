import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { Repository } from 'typeorm';
import { SigningKeyEntity } from './signing-key.entity';

/** The Ed25519 key with which this installation signs the logs that it exports: made once, for all servers on the database. */
@Injectable()
export class SigningKey {
  private known?: KeyObject;

  constructor(@InjectRepository(SigningKeyEntity) private readonly keys: Repository<SigningKeyEntity>) {}

  async get(): Promise<KeyObject> {
    return (this.known ??= await this.stored());
  }

  private async stored(): Promise<KeyObject> {
    const privateKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
    await this.keys.createQueryBuilder().insert().values({ privateKey }).orIgnore().execute();
    const { privateKey: key } = await this.keys.findOneByOrFail({ one: true });
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  }
}
