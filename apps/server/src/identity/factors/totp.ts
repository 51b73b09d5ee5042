import { BadRequestException, ConflictException, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { LessThan, Repository } from 'typeorm';
import { hashOf } from '../sessions';
import { RecoveryCodeEntity, TotpEntity } from './totp.entity';

const CODES = 10;
/** Without letters and digits that look alike. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** 12 of 31: 59 bits. */
const LENGTH = 12;
/** Steps of half a minute by which clocks may differ. */
const WINDOW = 1;

/** Codes of an app as a second factor, and the codes on paper for when it is lost. */
@Injectable()
export class Totp {
  constructor(
    @InjectRepository(TotpEntity) private readonly totps: Repository<TotpEntity>,
    @InjectRepository(RecoveryCodeEntity) private readonly codes: Repository<RecoveryCodeEntity>,
  ) {}

  /** Whether an account is asked for a code. */
  isOn(accountId: string): Promise<boolean> {
    return this.totps.existsBy({ accountId, confirmed: true });
  }

  /** The accounts that are asked for a code. */
  async allOn(): Promise<Set<string>> {
    const found = await this.totps.find({ select: { accountId: true }, where: { confirmed: true } });
    return new Set(found.map(({ accountId }) => accountId));
  }

  /** How many codes on paper are left. */
  codesLeft(accountId: string): Promise<number> {
    return this.codes.countBy({ accountId });
  }

  /** A new secret, as text and as an address that apps read; it counts once a code of it was seen. */
  async begin(accountId: string, email: string): Promise<{ secret: string; url: string }> {
    if (await this.isOn(accountId)) throw new ConflictException('totp-on');
    const secret = new Secret({ size: 20 }).base32;
    await this.totps.upsert({ accountId, secret, confirmed: false, lastStep: '0' }, ['accountId']);
    return { secret, url: totpOf(secret, email).toString() };
  }

  /** Turns it on. @returns the codes on paper, which are shown once. @throws BadRequestException for a wrong code */
  async confirm(accountId: string, code: string): Promise<string[]> {
    const begun = await this.totps.findOneBy({ accountId, confirmed: false });
    if (!begun) throw new ConflictException('totp-not-begun');
    if (!(await this.isFresh(begun, code))) throw new BadRequestException('wrong-code');
    const made = Array.from({ length: CODES }, newCode);
    await this.totps.manager.transaction(async (manager) => {
      await manager.update(TotpEntity, { accountId }, { confirmed: true });
      await manager.delete(RecoveryCodeEntity, { accountId });
      await manager.insert(
        RecoveryCodeEntity,
        made.map((one) => ({ accountId, codeHash: hashOf(plain(one)) })),
      );
    });
    return made;
  }

  /** Whether somebody has the app, or a code on paper, which is used up. */
  async check(accountId: string, code: string): Promise<boolean> {
    const totp = await this.totps.findOneBy({ accountId, confirmed: true });
    if (!totp) return false;
    if (/^\d{6}$/.test(plain(code))) return this.isFresh(totp, code);
    const { affected } = await this.codes.delete({ accountId, codeHash: hashOf(plain(code)) });
    return Boolean(affected);
  }

  async remove(accountId: string, manager = this.totps.manager): Promise<void> {
    await manager.delete(RecoveryCodeEntity, { accountId });
    await manager.delete(TotpEntity, { accountId });
  }

  /** Whether a code is right and was not used before. */
  private async isFresh({ accountId, secret }: TotpEntity, code: string): Promise<boolean> {
    const totp = totpOf(secret);
    const delta = totp.validate({ token: plain(code), window: WINDOW });
    if (delta === null) return false;
    const step = String(totp.counter() + delta);
    const { affected } = await this.totps.update({ accountId, lastStep: LessThan(step) }, { lastStep: step });
    return Boolean(affected);
  }
}

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Tocsin', label, secret: Secret.fromBase32(secret) });

/** As it was meant, however it was typed. */
const plain = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');

const newCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
