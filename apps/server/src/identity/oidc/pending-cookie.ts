import { Inject, Injectable } from '@nestjs/common';
import { MINUTE } from '@tocsin/words';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { z } from 'zod';
import { SETTINGS, type Settings } from '../../settings/settings';
import { cookieOf } from '../session-cookie';

const pending = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string().max(500),
});
type Kept = z.output<typeof pending>;

/** Longer than anybody takes at the provider. */
const KEPT = 15 * MINUTE;

/** What a browser keeps while it is at the provider; good for one way back. */
@Injectable()
export class PendingCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(@Inject(SETTINGS) settings: Settings) {
    ({ name: this.name, options: this.options } = cookieOf('tocsin_provider', settings));
  }

  give(response: Response, kept: Kept): void {
    const value = Buffer.from(JSON.stringify(kept)).toString('base64url');
    response.cookie(this.name, value, { ...this.options, maxAge: KEPT });
  }

  take(request: Request, response: Response): Kept | undefined {
    const value = parseCookie(request.headers.cookie ?? '')[this.name];
    response.clearCookie(this.name, this.options);
    try {
      return pending.parse(JSON.parse(Buffer.from(value ?? '', 'base64url').toString()));
    } catch {
      return undefined;
    }
  }
}
