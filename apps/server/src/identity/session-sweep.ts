import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { MINUTE } from '@tocsin/words';
import { Sessions } from './sessions';

/** Ends sessions whose time is up, so that what is open on their screens ends too. */
@Injectable()
export class SessionSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('sessions');
  private timer?: NodeJS.Timeout;
  private sweeping?: Promise<void>;

  constructor(private readonly sessions: Sessions) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.sweep(), MINUTE);
    this.sweep();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  private sweep(): void {
    this.sweeping ??= this.sessions
      .endExpired()
      .catch((error: Error) => this.logger.warn(`expired sessions: ${error.message}`))
      .finally(() => (this.sweeping = undefined));
  }
}
