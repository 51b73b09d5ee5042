import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { Accounts } from './accounts';
import { SessionMiddleware } from './http-session';
import { SessionController } from './session.controller';
import { Sessions } from './sessions';

/** Accounts, and the sessions of browsers. */
@Module({
  controllers: [SessionController],
  providers: [Accounts, Sessions],
  exports: [Accounts, Sessions],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('api/*path');
  }
}
