import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonEntity } from '../exercises/person.entity';
import { AccountEntity, AccountLinkEntity, SetUpLinkEntity } from './account.entity';
import { AccountLinks } from './account-links';
import { AccountLinksController } from './account-links.controller';
import { Accounts } from './accounts';
import { Administration } from './administration';
import { AdministrationController } from './administration.controller';
import { FederatedAccounts } from './oidc/federated-accounts';
import { OidcController } from './oidc/oidc.controller';
import { PendingCookie } from './oidc/pending-cookie';
import { Provider } from './oidc/provider';
import { OwnAccountController } from './own-account.controller';
import { OwnPassword } from './own-password';
import { PasskeyChallengeEntity, PasskeyEntity } from './factors/passkey.entity';
import { Passkeys } from './factors/passkeys';
import { PasskeysController } from './factors/passkeys.controller';
import { Totp } from './factors/totp';
import { TotpController } from './factors/totp.controller';
import { RecoveryCodeEntity, TotpEntity } from './factors/totp.entity';
import { SignInBrake } from './sign-in-brake';
import { SessionMiddleware } from './http-session';
import { SessionCookie } from './session-cookie';
import { SessionController } from './session.controller';
import { SessionEntity, SessionSeatEntity } from './session.entity';
import { OwnSessionsController } from './own-sessions.controller';
import { SeatRights } from './seat-rights';
import { SessionEnds } from './session-ends';
import { SessionSweep } from './session-sweep';
import { Sessions } from './sessions';

/** Accounts, and the sessions of browsers. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AccountEntity,
      AccountLinkEntity,
      SetUpLinkEntity,
      SessionEntity,
      SessionSeatEntity,
      PasskeyEntity,
      PasskeyChallengeEntity,
      TotpEntity,
      RecoveryCodeEntity,
      PersonEntity,
    ]),
  ],
  controllers: [
    SessionController,
    OidcController,
    OwnAccountController,
    OwnSessionsController,
    PasskeysController,
    TotpController,
    AccountLinksController,
    AdministrationController,
  ],
  providers: [
    AccountLinks,
    Accounts,
    Administration,
    FederatedAccounts,
    OwnPassword,
    PendingCookie,
    Passkeys,
    Totp,
    Provider,
    SignInBrake,
    SeatRights,
    SessionCookie,
    SessionEnds,
    Sessions,
    SessionSweep,
  ],
  exports: [Accounts, Administration, SeatRights, SessionEnds, Sessions],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('api/*path');
  }
}
