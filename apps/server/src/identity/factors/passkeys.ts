import {
  ForbiddenException,
  Inject,
  Injectable,
  Logger,
  NotFoundException,
  UnauthorizedException,
} from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { MINUTE } from '@tocsin/words';
import type { Request } from 'express';
import { randomUUID } from 'node:crypto';
import { IsNull, LessThan, MoreThan, Repository } from 'typeorm';
import { originOf } from '../../edge/public-address';
import { SETTINGS, type Settings } from '../../settings/settings';
import { AccountEntity } from '../account.entity';
import type { Account } from '../accounts';
import { deviceOf } from '../device';
import { PasskeyChallengeEntity, PasskeyEntity } from './passkey.entity';

/** As long as somebody may look for their key. */
const VALID_FOR = 5 * MINUTE;

/** Keys of devices, which ask their owner for a finger, a face or a PIN: both factors in one. */
@Injectable()
export class Passkeys {
  private readonly logger = new Logger('sign-in');

  constructor(
    @InjectRepository(PasskeyEntity) private readonly keys: Repository<PasskeyEntity>,
    @InjectRepository(PasskeyChallengeEntity) private readonly challenges: Repository<PasskeyChallengeEntity>,
    @InjectRepository(AccountEntity) private readonly accounts: Repository<AccountEntity>,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  of(accountId: string) {
    return this.keys.find({
      select: { id: true, device: true, createdAt: true, usedAt: true },
      where: { accountId },
      order: { createdAt: 'ASC' },
    });
  }

  /** What a device is asked, for it to make a key of an account. */
  async offer(request: Request, { id, email, name }: Pick<AccountEntity, 'id' | 'email' | 'name'>) {
    const held = await this.keys.find({ select: { id: true, credentialId: true }, where: { accountId: id } });
    const options = await generateRegistrationOptions({
      rpName: 'Tocsin',
      rpID: this.site(request).expectedRPID,
      userID: new Uint8Array(Buffer.from(id)),
      userName: email,
      userDisplayName: name,
      excludeCredentials: held.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.keep(options.challenge, id);
    return options;
  }

  /** Takes the key that a device made. @throws ForbiddenException when it is not the answer to what was asked */
  async add(request: Request, accountId: string, response: RegistrationResponseJSON): Promise<void> {
    const verified = await verifyRegistrationResponse({
      response,
      ...this.site(request),
      expectedChallenge: (challenge) => this.taken(challenge, accountId),
      requireUserVerification: true,
    }).catch((error: unknown) => this.refused(error));
    if (!verified?.verified) throw new ForbiddenException('passkey-refused');
    const { id: credentialId, publicKey, counter } = verified.registrationInfo.credential;
    await this.keys.insert({
      id: randomUUID(),
      accountId,
      credentialId,
      publicKey: Buffer.from(publicKey),
      counter: String(counter),
      device: deviceOf(request).device,
    });
  }

  async remove(accountId: string, id: string): Promise<void> {
    const { affected } = await this.keys.delete({ accountId, id });
    if (!affected) throw new NotFoundException('unknown-passkey');
  }

  /** What a device is asked, for its owner to sign in; it knows itself whose key it has. */
  async ask(request: Request) {
    const options = await generateAuthenticationOptions({
      rpID: this.site(request).expectedRPID,
      userVerification: 'required',
    });
    await this.keep(options.challenge, null);
    return options;
  }

  /** Whose key it is. @throws UnauthorizedException when it signs nobody in */
  async check(request: Request, response: AuthenticationResponseJSON): Promise<Account> {
    const key = await this.keys.findOneBy({ credentialId: response.id });
    const account = key && (await this.accounts.findOneBy({ id: key.accountId }));
    const verified =
      key &&
      (await verifyAuthenticationResponse({
        response,
        ...this.site(request),
        expectedChallenge: (challenge) => this.taken(challenge, null),
        credential: {
          id: key.credentialId,
          publicKey: new Uint8Array(key.publicKey),
          counter: Number(key.counter),
        },
        requireUserVerification: true,
      }).catch((error: unknown) => this.refused(error)));
    if (!verified?.verified || !account || account.disabledAt)
      throw new UnauthorizedException('passkey-refused');
    const counter = String(verified.authenticationInfo.newCounter);
    await this.keys.update({ id: key.id }, { counter, usedAt: new Date() });
    return { id: account.id, name: account.name, role: account.role };
  }

  private site(request: Request) {
    const expectedOrigin = originOf(request, this.settings.publicUrl);
    return { expectedOrigin, expectedRPID: new URL(expectedOrigin).hostname };
  }

  private async keep(challenge: string, accountId: string | null): Promise<void> {
    await this.challenges.delete({ expiresAt: LessThan(new Date()) });
    await this.challenges.insert({ challenge, accountId, expiresAt: new Date(Date.now() + VALID_FOR) });
  }

  /** Whether it was asked, of them, and not answered before. */
  private async taken(challenge: string, accountId: string | null): Promise<boolean> {
    const { affected } = await this.challenges.delete({
      challenge,
      accountId: accountId ?? IsNull(),
      expiresAt: MoreThan(new Date()),
    });
    return Boolean(affected);
  }

  private refused(error: unknown): undefined {
    this.logger.warn(`passkey: ${error instanceof Error ? error.message : String(error)}`);
  }
}
