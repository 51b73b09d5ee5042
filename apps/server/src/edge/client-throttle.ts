import { HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { networkOf } from './network';

/** Asks in a moment are bounded for each client, as trusted proxies name it. */
@Injectable()
export class ClientThrottle extends ThrottlerGuard {
  protected override getTracker(request: Request): Promise<string> {
    return Promise.resolve(networkOf(request.ip ?? ''));
  }

  protected override throwThrottlingException(): Promise<void> {
    throw new SlowDown();
  }
}

/** More than a person does: nothing was decided, and later it will be. */
export class SlowDown extends HttpException {
  constructor() {
    super(
      { code: 'slow-down', message: 'Too much in too short a time. Wait a moment, then try again.' },
      HttpStatus.TOO_MANY_REQUESTS,
    );
  }
}
