import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { fingerprintOf, publicKeyOf } from '@tocsin/log';
import { createPublicKey } from 'node:crypto';
import { SigningKey } from './signing-key';

/** The public half of the key that signs exported logs, for everybody: whoever has a log can compare. */
@ApiTags('report')
@Controller('api')
export class SigningKeyController {
  constructor(private readonly key: SigningKey) {}

  @Get('signing-key')
  async shown() {
    const publicKey = publicKeyOf(await this.key.get());
    return { algorithm: 'Ed25519', publicKey, sha256: fingerprintOf(publicKey) };
  }

  /** As `tocsin verify --key` and openssl read it. */
  @Get('signing-key.pem')
  @Header('content-type', 'application/x-pem-file')
  @Header('content-disposition', 'attachment; filename="tocsin-signing-key.pem"')
  async pem() {
    return createPublicKey(await this.key.get()).export({ type: 'spki', format: 'pem' });
  }
}
