import { z } from 'zod';
import { ROLES, type Role } from '../identity/roles';

/** The provider of OpenID Connect at which people sign in, beside local accounts. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** What people call it. */
  name: string;
  scopes: string;
  roleClaim: string;
  /** Which role each value of that claim gives. */
  roles: Record<string, Role>;
  organisationClaim: string;
}

/** Nobody in between may change what the provider says; on the same machine nobody is in between. */
const isSafe = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
};

const pairs = (value: string): [string, string][] =>
  value.split(',').map((pair) => {
    const at = pair.lastIndexOf('=');
    return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
  });
const areRoles = (value: string): boolean =>
  pairs(value).every(([name, role]) => name !== '' && (ROLES as readonly string[]).includes(role));

export const OIDC_VARIABLES = {
  TOCSIN_OIDC_ISSUER: z
    .string()
    .refine(isSafe, 'the address of the provider, https://id.example.org')
    .optional(),
  TOCSIN_OIDC_CLIENT_ID: z.string().optional(),
  TOCSIN_OIDC_CLIENT_SECRET: z.string().optional(),
  TOCSIN_OIDC_NAME: z.string().max(40, 'at most 40 characters').optional(),
  TOCSIN_OIDC_SCOPES: z
    .string()
    .refine(
      (value) => value.split(' ').includes('openid'),
      'scopes with blanks between them, openid among them',
    )
    .default('openid email profile'),
  TOCSIN_OIDC_ROLE_CLAIM: z.string().default('roles'),
  TOCSIN_OIDC_ROLES: z
    .string()
    .refine(
      areRoles,
      `values and roles, as tocsin-admins=administrator,staff=member; roles are ${ROLES.join(', ')}`,
    )
    .optional(),
  TOCSIN_OIDC_ORGANISATION_CLAIM: z.string().default('organisation'),
};

type Read = z.output<z.ZodObject<typeof OIDC_VARIABLES>>;

/** What is missing of a provider that was named; undefined where nothing is. */
export const missingOf = (read: Read): string | undefined =>
  read.TOCSIN_OIDC_ISSUER && !read.TOCSIN_OIDC_CLIENT_ID
    ? 'TOCSIN_OIDC_CLIENT_ID is missing; it must be the id under which the provider knows Tocsin.'
    : undefined;

export function oidcOf(read: Read): OidcSettings | undefined {
  const { TOCSIN_OIDC_ISSUER: issuer, TOCSIN_OIDC_CLIENT_ID: clientId } = read;
  if (!issuer || !clientId) return undefined;
  const roles = read.TOCSIN_OIDC_ROLES
    ? pairs(read.TOCSIN_OIDC_ROLES)
    : ROLES.map((role): [string, string] => [role, role]);
  return {
    issuer,
    clientId,
    clientSecret: read.TOCSIN_OIDC_CLIENT_SECRET,
    name: read.TOCSIN_OIDC_NAME ?? new URL(issuer).host,
    scopes: read.TOCSIN_OIDC_SCOPES,
    roleClaim: read.TOCSIN_OIDC_ROLE_CLAIM,
    roles: Object.fromEntries(roles) as Record<string, Role>,
    organisationClaim: read.TOCSIN_OIDC_ORGANISATION_CLAIM,
  };
}
