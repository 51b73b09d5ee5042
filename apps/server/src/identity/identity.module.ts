import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonEntity } from '../exercises/person.entity';
import { AccountEntity, SetUpLinkEntity } from './account.entity';
import { Accounts } from './accounts';
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
      SetUpLinkEntity,
      SessionEntity,
      SessionSeatEntity,
      PersonEntity,
    ]),
  ],
  controllers: [SessionController, OwnSessionsController],
  providers: [Accounts, SeatRights, SessionCookie, SessionEnds, Sessions, SessionSweep],
  exports: [Accounts, SeatRights, SessionEnds, Sessions],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('api/*path');
  }
}
