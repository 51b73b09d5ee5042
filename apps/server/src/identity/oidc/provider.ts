import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { SECOND } from '@tocsin/words';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import type { OidcSettings } from '../../settings/oidc-settings';
import { SETTINGS, type Settings } from '../../settings/settings';
import { claimedBy, type Claimed } from './claims';

const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds by which clocks may differ, and for which a word that somebody signed out is news. */
const TOLERANCE = 30;
const NEWS = '5 minutes';

/** What a browser keeps while it is at the provider: without it, what comes back is not what was asked for. */
export interface Pending {
  state: string;
  nonce: string;
  verifier: string;
}

/** The operator's provider of OpenID Connect. */
@Injectable()
export class Provider {
  private discovered?: Promise<oidc.Configuration>;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get name(): string | undefined {
    return this.settings.oidc?.name;
  }

  /** Where a browser signs in, and what it keeps meanwhile. */
  async begin(callback: string): Promise<{ url: string; pending: Pending }> {
    const config = await this.configuration();
    const verifier = oidc.randomPKCECodeVerifier();
    const pending = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: this.own.scopes,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /** Who came back. @throws Error when the provider did not say so to this browser */
  async complete(callback: string, search: string, pending: Pending): Promise<Claimed> {
    const config = await this.configuration();
    const tokens = await oidc.authorizationCodeGrant(config, new URL(search, callback), {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    const more = config.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
      : {};
    return claimedBy({ ...more, ...claims }, this.own);
  }

  /** Who signed out at the provider, by its signed word. @throws Error when it is not the provider's */
  async signedOut(token: string): Promise<{ subject?: string; sid?: string }> {
    const metadata = (await this.configuration()).serverMetadata();
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(metadata.jwks_uri!)), {
      issuer: metadata.issuer,
      audience: this.own.clientId,
      clockTolerance: TOLERANCE,
      maxTokenAge: NEWS,
    });
    const { sub, sid, events, nonce } = payload as {
      sub?: string;
      sid?: string;
      events?: object;
      nonce?: string;
    };
    if (!events || !(LOGOUT in events) || nonce !== undefined || (!sub && !sid))
      throw new Error('this is no logout token');
    return { sid, subject: sub === undefined ? undefined : `${metadata.issuer} ${sub}` };
  }

  private get own(): OidcSettings {
    if (!this.settings.oidc) throw new NotFoundException('not-found');
    return this.settings.oidc;
  }

  /** Asked once; again after it could not be reached. */
  private configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.own;
    const execute = [oidc.enableNonRepudiationChecks];
    // Settings take http from this machine alone.
    if (issuer.startsWith('http:')) execute.push(oidc.allowInsecureRequests);
    this.discovered ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, clientSecret ? undefined : oidc.None(), {
        execute,
        timeout: (10 * SECOND) / 1_000,
      })
      .catch((error: unknown) => {
        this.discovered = undefined;
        throw error;
      });
    return this.discovered;
  }
}
