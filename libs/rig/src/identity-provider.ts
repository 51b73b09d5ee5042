import { exportJWK, generateKeyPair } from 'jose';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type KoaContextWithOIDC } from 'oidc-provider';

/** What the provider knows of somebody. */
export interface Known {
  name: string;
  email: string;
  email_verified: boolean;
  roles?: string[];
  organisation?: string;
}

/** Seconds that anything of it is good for. */
const LIFE = 3_600;
const CLIENT = 'tocsin';
export const CLIENT_SECRET = 'a secret between Tocsin and its provider';

const newKey = async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' };
};

/** A real provider of OpenID Connect on this machine; whoever is `present` is signed in without being asked. */
export class IdentityProvider {
  /** Whoever sits in front of the browser. */
  present = '';
  /** Their session as Tocsin knows it. */
  private sid = '';

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly provider: Provider,
  ) {}

  /** @param tocsin where the server is that people sign in to */
  static async start(tocsin: string, people: Record<string, Known>): Promise<IdentityProvider> {
    const server = createServer().listen(0, 'localhost');
    await once(server, 'listening');
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT,
          client_secret: CLIENT_SECRET,
          redirect_uris: [`${tocsin}/api/session/oidc/callback`],
          backchannel_logout_uri: `${tocsin}/api/session/oidc/logout`,
          backchannel_logout_session_required: true,
        },
      ],
      claims: {
        openid: ['sub', 'roles', 'organisation'],
        email: ['email', 'email_verified'],
        profile: ['name'],
      },
      findAccount: (_context, accountId) => ({
        accountId,
        claims: () => ({ sub: accountId, ...people[accountId] }),
      }),
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      ttl: { AccessToken: LIFE, Grant: LIFE, IdToken: LIFE, Interaction: LIFE, Session: LIFE },
      jwks: { keys: [await newKey()] },
      cookies: { keys: ['of this provider alone'] },
    });
    const made = new IdentityProvider(issuer, server, provider);
    provider.on(
      'authorization.success',
      ({ oidc }: KoaContextWithOIDC) => (made.sid = oidc.session!.sidFor(CLIENT)!),
    );
    const answer = provider.callback();
    server.on('request', (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
      void made.admit(request, response);
    });
    return made;
  }

  /** What the server is to be told of it. */
  get settings(): Record<string, string> {
    return {
      TOCSIN_OIDC_ISSUER: this.issuer,
      TOCSIN_OIDC_CLIENT_ID: CLIENT,
      TOCSIN_OIDC_CLIENT_SECRET: CLIENT_SECRET,
      TOCSIN_OIDC_NAME: 'Ministry ID',
    };
  }

  /** Somebody signs out at the provider, which tells Tocsin. */
  async signOut(account: string): Promise<void> {
    const client = await this.provider.Client.find(CLIENT);
    await (
      client as never as { backchannelLogout: (sub: string, sid: string) => Promise<void> }
    ).backchannelLogout(account, this.sid);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Signs whoever is present in, and lets Tocsin know them. */
  private async admit(...[request, response]: Parameters<Provider['interactionDetails']>): Promise<void> {
    const { params } = await this.provider.interactionDetails(request, response);
    const grant = new this.provider.Grant({ accountId: this.present, clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    const consent = { grantId: await grant.save() };
    await this.provider.interactionFinished(request, response, {
      login: { accountId: this.present },
      consent,
    });
  }
}
