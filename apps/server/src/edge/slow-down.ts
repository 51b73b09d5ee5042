import { HttpException, HttpStatus } from '@nestjs/common';

/** More than a person does: nothing was decided, and later it will be. */
export class SlowDown extends HttpException {
  constructor() {
    super(
      { code: 'slow-down', message: 'Too much in too short a time. Wait a moment, then try again.' },
      HttpStatus.TOO_MANY_REQUESTS,
    );
  }
}
