import { Inject, Injectable } from '@nestjs/common';
import { DAY } from '@tocsin/words';
import { parseCookie } from 'cookie';
import type { CookieOptions, Response } from 'express';
import { publicAddress } from '../edge/public-address';
import { SETTINGS, type Settings } from '../settings/settings';

/** The server decides when a session ends: a browser keeps its cookie as long as any setting lets a session live. */
const KEPT = 365 * DAY;

/** The name and the rules of a cookie: no script reads it, and over https it goes nowhere else. */
export function cookieOf(name: string, { publicUrl }: Settings): { name: string; options: CookieOptions } {
  const { path, isSecure: secure } = publicAddress(publicUrl);
  // Browsers take a cookie under these prefixes only from https, and under the first only for a whole host.
  const prefix = !secure ? '' : path === '' ? '__Host-' : '__Secure-';
  return {
    name: prefix + name,
    options: { httpOnly: true, sameSite: 'lax', path: path || '/', secure },
  };
}

/** The cookie of a session; no other site sends it along. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options: CookieOptions;

  constructor(@Inject(SETTINGS) settings: Settings) {
    ({ name: this.name, options: this.options } = cookieOf('tocsin_session', settings));
  }

  /** The session's token in a `Cookie` header, if there is one. */
  tokenIn(header: string | undefined): string | undefined {
    return parseCookie(header ?? '')[this.name];
  }

  give(response: Response, token: string): void {
    response.cookie(this.name, token, { ...this.options, maxAge: KEPT });
  }

  takeBack(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
