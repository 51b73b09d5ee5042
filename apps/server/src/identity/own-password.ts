import { Injectable, UnauthorizedException } from '@nestjs/common';
import type { AccountEntity } from './account.entity';
import { Accounts } from './accounts';
import { accountOf, type TocsinRequest } from './http-session';
import { SignInBrake } from './sign-in-brake';

/** What changes how one signs in takes the password once more: a browser that was left open is not enough. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly brake: SignInBrake,
  ) {}

  /** @returns the account of a request. @throws UnauthorizedException where the password is not its own */
  async proven(request: TocsinRequest, password: string): Promise<AccountEntity> {
    const account = (await this.accounts.find(accountOf(request.session).id))!;
    const { email } = account;
    const right = await this.brake.attempt(email, request.ip ?? '', () =>
      this.accounts.check(email, password),
    );
    if (!right) throw new UnauthorizedException('wrong-password');
    return account;
  }
}
