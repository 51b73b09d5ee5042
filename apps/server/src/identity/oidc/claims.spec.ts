import { expect, it } from '@jest/globals';
import { settingsFrom } from '../../settings/settings';
import { claimedBy } from './claims';

const settings = (more: Record<string, string> = {}) =>
  settingsFrom({ TOCSIN_OIDC_ISSUER: 'https://id.example.org', TOCSIN_OIDC_CLIENT_ID: 'tocsin', ...more })
    .oidc!;
const somebody = { iss: 'https://id.example.org', sub: '17', name: 'Ada Maes' };

it.each([
  ['none', {}, {}, undefined],
  ['by its own name', { roles: ['staff', 'planner'] }, {}, 'planner'],
  ['the highest of several', { roles: ['administrator', 'member', 'planner'] }, {}, 'administrator'],
  ['by a single value', { roles: 'member' }, {}, 'member'],
  [
    'as the operator says, and not by its own name',
    { groups: ['administrator', 'Exercise office'] },
    { TOCSIN_OIDC_ROLE_CLAIM: 'groups', TOCSIN_OIDC_ROLES: 'Exercise office=planner, a=b=member' },
    'planner',
  ],
  [
    'inside another claim',
    { realm_access: { roles: ['member'] } },
    { TOCSIN_OIDC_ROLE_CLAIM: 'realm_access.roles' },
    'member',
  ],
  [
    'by a claim whose name has dots',
    { 'https://example.org/roles': ['member'] },
    { TOCSIN_OIDC_ROLE_CLAIM: 'https://example.org/roles' },
    'member',
  ],
  ['not by what every object has', { roles: ['constructor', '__proto__'] }, {}, undefined],
])('gives a role: %s', (_how, claims, set, role) => {
  expect(claimedBy({ ...somebody, ...claims }, settings(set)).role).toBe(role);
});

it('takes an address only where it is verified, and a name wherever there is one', () => {
  const email = 'Ada@Example.org';
  expect(claimedBy({ ...somebody, email, email_verified: true }, settings())).toEqual({
    subject: 'https://id.example.org 17',
    name: 'Ada Maes',
    email: 'ada@example.org',
  });
  for (const email_verified of [false, 'true', 1, undefined])
    expect(claimedBy({ ...somebody, email, email_verified }, settings()).email).toBeUndefined();
  expect(claimedBy({ iss: 'https://id.example.org', sub: '17' }, settings()).name).toBe('17');
});

it.each([
  ['TOCSIN_OIDC_ISSUER', 'http://id.example.org', 'it must be the address of the provider'],
  ['TOCSIN_OIDC_ROLES', 'staff=king', 'roles are member, planner, administrator'],
  ['TOCSIN_OIDC_SCOPES', 'email', 'openid among them'],
  ['TOCSIN_OIDC_CLIENT_ID', '', 'TOCSIN_OIDC_CLIENT_ID is missing'],
])('is refused at the start where %s is "%s"', (name, value, sentence) => {
  expect(() => settings({ [name]: value })).toThrow(sentence);
});
