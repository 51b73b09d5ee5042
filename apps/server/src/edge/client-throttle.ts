import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { Request } from 'express';
import { networkOf } from './network';
import { SlowDown } from './slow-down';

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
