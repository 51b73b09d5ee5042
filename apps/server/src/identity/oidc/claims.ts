import type { OidcSettings } from '../../settings/oidc-settings';
import { ROLES, type Role } from '../roles';

/** Somebody as the provider knows them. */
export interface Claimed {
  /** By whom, and as whom: what never changes and is never given to anybody else. */
  subject: string;
  /** Their session at the provider. */
  sid?: string;
  name: string;
  /** In lower case; absent unless the provider has verified it. */
  email?: string;
  /** The highest of those that the claims give. */
  role?: Role;
  organisation?: string;
}

type Claims = Record<string, unknown>;

const LONGEST = 120;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, LONGEST) : undefined;

/** A claim by its name, or by a path into others: `realm_access.roles`. */
const claim = (claims: Claims, name: string): unknown =>
  name in claims
    ? claims[name]
    : name
        .split('.')
        .reduce<unknown>(
          (at, part) => (typeof at === 'object' && at ? (at as Claims)[part] : undefined),
          claims,
        );

/** What is taken from a provider's claims; nothing else of them is. */
export function claimedBy(claims: Claims & { iss: string; sub: string }, settings: OidcSettings): Claimed {
  const values = [claim(claims, settings.roleClaim)].flat().map(String);
  const given = values.map((value) =>
    Object.hasOwn(settings.roles, value) ? settings.roles[value] : undefined,
  );
  const verified = claims['email_verified'] === true ? text(claims['email'])?.toLowerCase() : undefined;
  return {
    subject: `${claims.iss} ${claims.sub}`,
    sid: text(claims['sid']),
    name:
      text(claims['name']) ?? text(claims['preferred_username']) ?? verified ?? claims.sub.slice(0, LONGEST),
    email: verified,
    role: ROLES.findLast((role) => given.includes(role)),
    organisation: text(claim(claims, settings.organisationClaim)),
  };
}
