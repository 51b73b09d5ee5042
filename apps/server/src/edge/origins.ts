import { Inject, Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { SETTINGS, type Settings } from '../settings/settings';
import { publicAddress } from './public-address';
import { trustOf, type Trust } from './proxies';

/** Tells pages of this installation from those of other sites. */
@Injectable()
export class Origins {
  private readonly own?: string;
  private readonly trust: Trust;

  constructor(@Inject(SETTINGS) { publicUrl, trustedProxies }: Settings) {
    this.own = publicAddress(publicUrl).origin;
    this.trust = trustOf(trustedProxies);
  }

  /**
   * Whether a browser says that a page of another site asks. Browsers of today tell it themselves, whatever a proxy makes of the
   * host; others name the page's origin. What is no browser names none, and cannot be made to ask by a page.
   */
  isFromElsewhere(request: IncomingMessage): boolean {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (site === 'cross-site') return true;
    if (origin === undefined) return site === 'same-site';
    if (origin === this.own) return false;
    if (this.hosts(request).some((host) => [`http://${host}`, `https://${host}`].includes(origin)))
      return false;
    // By default nginx names its upstream as the host; the browser still knows.
    return site !== 'same-origin';
  }

  /** What Tocsin is asked as: by whoever asks, and by a trusted proxy on behalf of another. */
  private hosts({ headers, socket }: IncomingMessage): string[] {
    const told = headers['x-forwarded-host'];
    const believed = told !== undefined && this.trust(socket.remoteAddress ?? '', 0);
    const forwarded = believed ? String(told).split(',')[0]!.trim() : undefined;
    return [headers.host, forwarded].filter((host) => host !== undefined);
  }
}
