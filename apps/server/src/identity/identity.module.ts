import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { Accounts } from './accounts';
import { SessionMiddleware } from './http-session';
import { Sessions } from './sessions';

/** Accounts, and the sessions of browsers. */
@Module({
  providers: [Accounts, Sessions],
  exports: [Accounts, Sessions],
})
export class IdentityModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('api/*path');
  }
}
